import { DAY, type Instant, instant, MINUTE, ms } from '../shared/time'
import type { Household, Membership } from './household'

/** An unanswered claim rises to the community after this. Our own term: nobody shall wait longer than a week for a neighbour's nod. */
export const CLAIM_WAITS = 7 * DAY
/** How long who confirmed or refused may take it back. */
export const TAKE_BACK_WITHIN = 10 * MINUTE
/** Claims of one person that wait at the same time: a flat, the parents' flat, a shop. */
export const OPEN_CLAIMS_MOST = 3
/** Homes of one person, open claims included. */
export const HOMES_MOST = 10
/** How often one person may claim one door: whoever was refused so often had better ring at a neighbour's. */
export const CLAIMS_A_DOOR = 5
/** Members of one household, and uses of one printed code. */
export const MEMBERS_MOST = 10
/** How long a printed code holds. */
export const CODE_HOLDS = 60 * DAY
/** Wrong codes that one person may type on one calendar day. */
export const TRIES_A_DAY = 5

export function dueOf(claimed: Instant): Instant {
  return instant(ms(claimed) + CLAIM_WAITS)
}

/** Nobody has answered in time. */
export function isLate(membership: Pick<Membership, 'state' | 'dueAt'>, now: Instant): boolean {
  return membership.state === 'claimed' && membership.dueAt <= now
}

/** May this member give the household's voice in a sounding? Owners, family and tenants alike, once they are confirmed at a door of the roll. */
export function mayVoice(membership: Pick<Membership, 'state' | 'household'>): boolean {
  return membership.state === 'confirmed' && membership.household !== null
}

/**
 * A household has one voice: the latest word of any of its members who may give it counts, until the sounding closes.
 * @param said by anybody, of one household; of two words at one instant the later in the list counts
 * @returns the household's word, or null when it has not spoken
 */
export function voiceOf<S extends { person: string; at: Instant }>(
  members: readonly Pick<Membership, 'person' | 'state' | 'household'>[],
  said: readonly S[],
): S | null {
  const speakers = new Set(members.filter(mayVoice).map(({ person }) => person))
  return said.filter(({ person }) => speakers.has(person)).reduce<S | null>((last, word) => (last && word.at < last.at ? last : word), null)
}

/**
 * May this member vote as an owner (Civil Code Art. 278)? Only who was matched with an owner of this household on the roll that
 * holds now: a tenant never, and who has sold no longer.
 */
export function mayVoteAsOwner(
  membership: Pick<Membership, 'state' | 'household' | 'relation' | 'owner'>,
  household: Pick<Household, 'household' | 'owners'>,
): boolean {
  const { state, relation, owner } = membership
  if (state !== 'confirmed' || relation !== 'owner' || owner === null) return false
  return membership.household === household.household && household.owners.includes(owner)
}
