import { mayVoice } from '../../domain/household/rules'
import { accept, refuse } from '../../domain/shared/refusal'
import { partiesOf } from '../../domain/stairwell/ability'
import type { stairwellContract } from '../../domain/stairwell/contract'
import { endOfPeriod, periodOf } from '../../domain/stairwell/period'
import { CRITERIA, marked, NO_MARKS, type StarVoice, type StarWord, starVoiceId } from '../../domain/stairwell/stairwell'
import type { Handler } from '../context'
import { membershipId } from '../household/membership'
import { memberships } from '../household/memberships'
import { treeOf } from '../place/tree'
import { membersOf } from '../poll/members'
import { starVoices } from './collections'
import { GONE, viewFor } from './reads'
import { recount } from './tally'

/** Gives the voice of a household about its stairwell. One document decides, as in a poll; the sums are counted after it. */
export const say: Handler<(typeof stairwellContract)['stairwell.say']> = async (context, { building, household, marks }) => {
  const { actor, now, store, services } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const place = await treeOf(store, actor.tenant).get(building)
  const estate = place?.data.parent
  if (place?.data.level !== 'building' || !estate) return refuse('notFound', GONE)
  const member = await store.get(memberships, membershipId(services.secrets, actor.person, { household }))
  const speaks = member !== null && mayVoice(member.data) && member.data.building === building
  if (!partiesOf(actor, place.data, speaks).includes('voice')) return refuse('forbidden', '由住在这栋楼里、确认过的人来说')

  const period = periodOf(now)
  const words = CRITERIA.flatMap((criterion): StarWord[] => {
    const word = marks[criterion]
    return word === null ? [] : [{ person: actor.person, criterion, word, at: now }]
  })
  const id = starVoiceId(building, period, household)
  const fresh: StarVoice = {
    tenant: actor.tenant,
    estate,
    building,
    period,
    household,
    said: [],
    marks: NO_MARKS,
    persons: [],
    until: endOfPeriod(period),
    at: now,
  }
  const outcome = await context.once<null, never>(async (tx) => {
    const before = await tx.get(starVoices, id)
    const voice = before?.data ?? fresh
    const members = await membersOf(tx, context, household, [...new Set([...voice.persons, actor.person])])
    const after = { ...marked(voice, words, members), at: now }
    if (before) await tx.replace(starVoices, id, before.version, after)
    else await tx.insert(starVoices, id, after)
    return accept(null)
  })
  if (!outcome.ok) return outcome
  await recount(context, { tenant: actor.tenant, estate, building }, period)
  const view = await viewFor(context, building)
  return view ? accept(view) : refuse('notFound', GONE)
}
