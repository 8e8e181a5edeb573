import type { Actor, Role } from '../shared/actor'
import type { Instant } from '../shared/time'

/** What of a person can be opened. */
export const OPENED = ['name', 'phone', 'address'] as const
export type Opened = (typeof OPENED)[number]

/** Somebody opened personal data that are sealed at rest (PIPL: a log of who looked). Ids only: it is shown with names looked up then. */
export interface Look {
  tenant: string
  /** Who looked. */
  by: string
  /** The role in which, and the place it is held at; null for who looked as what they are to the matter, without a hat there. */
  role: Role | null
  place: string | null
  /** Whose data; null when nobody signed up stands behind them (an elder for whom a helper filed, an owner on the roll). */
  whose: string | null
  what: readonly Opened[]
  /** What it was for, `capability:id` as in a notice. */
  matter: string
  at: Instant
}

/** The hat in which staff look at what is at this path: of a matter that concerns their place, else the first that is no resident's. */
export function hatOf(actor: Actor, path: readonly string[]): { role: Role; place: string } | null {
  if (actor.kind !== 'person') return null
  const staff = actor.hats.filter(({ role }) => role !== 'resident')
  const hat = staff.find(({ place }) => path.includes(place)) ?? staff[0]
  return hat ? { role: hat.role, place: hat.grid ?? hat.place } : null
}
