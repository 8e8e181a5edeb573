import { partiesOf } from '../../domain/household/ability'
import type { householdContract } from '../../domain/household/contract'
import type { Membership } from '../../domain/household/household'
import { mayVoteAsOwner } from '../../domain/household/rules'
import type { MyHome } from '../../domain/household/schema'
import { homeOf } from '../../domain/household/view'
import type { Person } from '../../domain/shared/actor'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import type { Stored } from '../store/port'
import { memberships } from './memberships'
import { namesFor } from './present'
import { rollOf } from './roll'

/** Nobody lives in more places at once; older ends are not shown. */
const SHOWN = 20

/** Where I live, what waits to be confirmed, and what was refused: what has ended of itself is not held up again. */
export const mine: Handler<(typeof householdContract)['household.mine']> = async (context) => {
  const { actor, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const found = await store.query(memberships, { eq: { person: actor.person }, order: { by: 'at', direction: 'desc' }, limit: SHOWN })
  const shown = found.filter(({ data }) => data.state === 'confirmed' || data.state === 'claimed' || data.state === 'refused')
  return accept({ homes: await Promise.all(shown.map((home) => viewOf(context, actor, home))) })
}

async function viewOf(context: Context, actor: Person, { id, data }: Stored<Membership>): Promise<MyHome> {
  const { store, now } = context
  const { household, state } = data
  const knows = state === 'confirmed' && household !== null
  const [others, door] = await Promise.all([
    knows ? housemates(context, household, actor.person) : [],
    household === null ? null : rollOf(store, actor.tenant).household(household),
  ])
  const names = await namesFor(context, [data, ...others.map((mate) => mate.data)])
  return homeOf(id, data, {
    now,
    parties: ['self'],
    place: names.placeOf(data),
    door: names.doorOf(data),
    nameOf: names.nameOf,
    ownersVote: door ? mayVoteAsOwner(data, door.data) : false,
    others: others.map((mate) => ({ ...mate, parties: partiesOf(actor, mate.data, data) })),
  })
}

/** Who else lives there or says so; at most a page, since a household has few members. */
async function housemates({ store }: Context, household: string, but: string): Promise<Stored<Membership>[]> {
  const inState = (state: 'confirmed' | 'claimed') => store.query(memberships, { eq: { household, state }, limit: SHOWN })
  const found = await Promise.all([inState('confirmed'), inState('claimed')])
  return found.flat().filter(({ data }) => data.person !== but)
}
