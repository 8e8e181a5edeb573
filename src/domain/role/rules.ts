import { type Grant, isHeld } from '../person/person'
import type { Actor, Hat, Role } from '../shared/actor'
import { accept, type Outcome, refuse } from '../shared/refusal'
import type { Instant } from '../shared/time'
import type { StaffRole } from './invitation'

/** One of a person's hats as the client names it; a grid is one hat, however many buildings it has. */
export interface Worn {
  role: Role
  place: string
}

/** Is this the hat that is worn? */
export function isWorn(hat: Hat, { role, place }: Worn): boolean {
  return hat.role === role && (hat.grid ?? hat.place) === place
}

/** The actor with that hat alone, to see what is done in it. It only narrows: a hat that is not the actor's own leaves none. */
export function wearing<A extends Actor>(actor: A, worn: Worn | null): A {
  if (worn === null || actor.kind !== 'person') return actor
  return { ...actor, hats: actor.hats.filter((hat) => isWorn(hat, worn)) }
}

/** The grant of this role at this place, whether it is held now or not. A person has at most one. */
export function grantOf(grants: readonly Grant[], { role, place }: Worn): Grant | undefined {
  return grants.find((grant) => grant.role === role && grant.place === place)
}

/** @returns the grants with this one in the place of the old one, if there was one */
export function granted(grants: readonly Grant[], grant: Grant): Grant[] {
  return [...revoked(grants, grant), grant]
}

export function revoked(grants: readonly Grant[], { role, place }: Worn): Grant[] {
  return grants.filter((grant) => !(grant.role === role && grant.place === place))
}

/**
 * From when until when a role is to be held.
 * @param asked `from` null: what it was before, or now; `to` null: until revoked
 */
export function termOf(
  asked: { from: Instant | null; to: Instant | null },
  before: Pick<Grant, 'from'> | undefined,
  now: Instant,
): Outcome<Pick<Grant, 'from' | 'to'>, 'invalid'> {
  const from = asked.from ?? before?.from ?? now
  if (asked.to !== null && asked.to <= now) return refuse('invalid', '任期已经过了', { to: '请选一个将来的日子' })
  if (asked.to !== null && asked.to <= from) return refuse('invalid', '任期不对', { to: '结束要晚于开始' })
  return accept({ from, to: asked.to })
}

/**
 * Would the tenant be left without an admin if this one's grant became `after` (null: taken away)? Somebody else must hold the role
 * now; and as long as one holds it without an end, one must.
 * @param others grants of the admin's role of everybody else
 */
export function leavesNoAdmin(
  before: Grant | undefined,
  after: Pick<Grant, 'from' | 'to'> | null,
  others: readonly Grant[],
  now: Instant,
): boolean {
  if (!before || !isHeld(before, now)) return false
  const remaining = [...others, ...(after ? [after] : [])].filter((grant) => isHeld(grant, now))
  if (remaining.length === 0) return true
  return before.to === null && remaining.every(({ to }) => to !== null)
}

/** What a person would no longer look after if they lost the role at the place: that is handed over. */
export interface Post {
  person: string
  role: StaffRole
  /** Ids from the district down to the place; a 网格 is its buildings. */
  places: readonly string[]
  /** Where the person keeps the role: what lies there stays in their hands. */
  kept: readonly string[]
}

/** Does something at this path go with the post? */
export function goesWith({ places, kept }: Pick<Post, 'places' | 'kept'>, path: readonly string[]): boolean {
  return places.some((place) => path.includes(place)) && !kept.some((place) => path.includes(place))
}
