import type { Household, Membership } from '../household/household'
import { mayVoteAsOwner } from '../household/rules'
import type { Instant } from '../shared/time'
import type { Why } from './schema'
import type { Vote } from './vote'

/** Ballots are taken now: it is open, its day has come, and its end has not. */
export function isTaking({ state, from, until }: Pick<Vote, 'state' | 'from' | 'until'>, now: Instant): boolean {
  return state === 'open' && from <= now && now < until
}

type Home = Pick<Membership, 'state' | 'household' | 'relation' | 'owner' | 'estate'>

/**
 * As which owners of the roll somebody may vote: those that a confirmed membership was matched with, at a door that the owner has now.
 * @param homes the person's memberships in the estate, with their doors as the roll has them today
 */
export function ownersOf(homes: readonly { membership: Home; household: Pick<Household, 'household' | 'owners'> | null }[]): string[] {
  const owners = homes.flatMap(({ membership, household }) =>
    household !== null && membership.owner !== null && mayVoteAsOwner(membership, household) ? [membership.owner] : [],
  )
  return [...new Set(owners)]
}

/** Why this person has no vote, said kindly on the page. @param homes memberships in the estate, of whatever state */
export function whyOf(homes: readonly Home[], hasLines: boolean): Why {
  if (hasLines) return 'mayVote'
  const confirmed = homes.filter(({ state }) => state === 'confirmed')
  if (confirmed.some(({ relation, owner }) => relation === 'owner' && owner !== null)) return 'notOnRoll'
  if (confirmed.some(({ relation }) => relation === 'owner')) return 'unmatched'
  if (homes.some(({ state }) => state === 'claimed')) return 'waiting'
  if (confirmed.some(({ relation }) => relation === 'family')) return 'family'
  return confirmed.length > 0 ? 'tenant' : 'noHome'
}
