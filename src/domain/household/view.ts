import { movesFor } from '../shared/machine'
import { type Instant, ms } from '../shared/time'
import type { Membership, TrailStep } from './household'
import { type Action, machine, type Party } from './machine'
import { isLate, mayVoice, TAKE_BACK_WITHIN } from './rules'
import type { ClaimView, Housemate, MyHome } from './schema'
import { capacityWord } from './words'

/** What this reader can do now: what the rules would refuse today is left out. */
export function nextActions(membership: Membership, parties: readonly Party[], now: Instant): Action[] {
  return movesFor(machine, membership.state, parties).filter((action) => isSensible(membership, action, now))
}

function isSensible({ household, relation, trail, at }: Membership, action: Action, now: Instant): boolean {
  const decided = trail[trail.length - 1]?.at ?? at
  switch (action) {
    case 'takeBack':
      return ms(now) - ms(decided) <= TAKE_BACK_WITHIN
    case 'attach':
      return household === null
    case 'match':
      return household !== null && relation === 'owner'
    default:
      return true
  }
}

/** What a view needs from outside. */
export interface Showing {
  now: Instant
  parties: readonly Party[]
  /** 怡景嘉园 3栋 */
  place: string
  /** Opened. */
  door: string
  /** What a person is called; for those who are gone as well. */
  nameOf: (person: string) => string
}

/** As staff of the place see it; null for everybody else. */
export function claimOf(
  id: string,
  membership: Membership,
  showing: Showing & { members: number; nameFits: ClaimView['nameFits'] },
): ClaimView | null {
  if (!showing.parties.includes('confirmer')) return null
  const { state, relation, estate, building, household, at, dueAt, owner } = membership
  return {
    id,
    state,
    nickname: showing.nameOf(membership.person),
    relation,
    estate,
    building,
    household,
    place: showing.place,
    door: showing.door,
    members: showing.members,
    nameFits: relation === 'owner' ? showing.nameFits : null,
    matched: owner !== null,
    at,
    dueAt,
    late: isLate(membership, showing.now),
    actions: nextActions(membership, showing.parties, showing.now),
    trail: trailOf(membership.trail, showing.nameOf),
  }
}

/**
 * As the member sees it.
 * @param others of the same household; shown only to who is confirmed, and open claims only to who may answer them
 */
export function homeOf(
  id: string,
  membership: Membership,
  showing: Showing & { ownersVote: boolean | null; others: readonly { id: string; data: Membership; parties: readonly Party[] }[] },
): MyHome {
  const { state, relation, household, building, at, dueAt, trail } = membership
  const knows = state === 'confirmed' && household !== null
  const me = mateOf(id, membership, ['self'], showing, true)
  const mates = showing.others.filter(
    ({ data, parties }) => data.state === 'confirmed' || (data.state === 'claimed' && parties.includes('householder')),
  )
  return {
    membership: id,
    household,
    building,
    place: showing.place,
    door: showing.door,
    relation,
    state,
    at,
    dueAt: state === 'claimed' ? dueAt : null,
    voice: mayVoice(membership),
    ownersVote: relation === 'owner' && state === 'confirmed' ? (showing.ownersVote ?? false) : null,
    actions: nextActions(membership, ['self'], showing.now),
    members: knows ? [me, ...mates.map((mate) => mateOf(mate.id, mate.data, mate.parties, showing, false))] : [],
    trail: trailOf(trail, showing.nameOf),
  }
}

function mateOf(id: string, data: Membership, parties: readonly Party[], { now, nameOf }: Showing, isMe: boolean): Housemate {
  const { person, relation, state, at } = data
  const actions = isMe
    ? []
    : nextActions(
        data,
        parties.filter((party) => party === 'householder' || party === 'decider'),
        now,
      )
  return { membership: id, nickname: nameOf(person), relation, state, isMe, at, actions }
}

function trailOf(trail: readonly TrailStep[], nameOf: Showing['nameOf']): ClaimView['trail'] {
  return trail.map(({ at, action, by, as, reason }) => ({ at, action, who: whoWords(as, by, nameOf), reason }))
}

/** 楼栋长 吴阿姨; many are called by what they are, and need not be called so twice. */
function whoWords(as: TrailStep['as'], by: string | null, nameOf: Showing['nameOf']): string {
  const word = capacityWord(as)
  if (by === null || as === 'self' || as === 'code' || as === 'system') return word
  const name = nameOf(by)
  return name.includes(word) ? name : `${word} ${name}`.trim()
}
