import type { Edition } from '../place/tree'
import type { Instant } from '../shared/time'

/**
 * A 户, the leaf of the place tree below a building: one exclusive part (专有部分) with its door. It comes from the roll that an admin
 * imports, and has editions as places have (`domain/place/tree`): read it through `cloud/household/roll`.
 */
export interface Household extends Edition {
  tenant: string
  /** Id of the household, the same in every edition. */
  household: string
  estate: string
  building: string
  /** Ids from the district down to the building. */
  path: readonly string[]
  /** 1单元; empty in a building without units. */
  unit: string
  /** The door: 502. */
  room: string
  /** Order among the households of its building. */
  rank: number
  use: 'home' | 'shop' | 'other'
  /** Of the exclusive part, in cm² (so that sums are exact integers); null when the roll does not say. */
  area: number | null
  /** Ids of its owners, see `Owner`: who owns several parts is one owner. */
  owners: readonly string[]
}

/** An owner on the roll of an estate (业主名册), for the owners' votes. The same id in every edition: made of estate, name and phone. */
export interface Owner extends Edition {
  tenant: string
  owner: string
  estate: string
  /** Sealed. */
  name: string
  /** Sealed, or null. */
  phone: string | null
}

/** How a member of a household stands to it. Only owners vote in owners' votes; a tenant has a voice in soundings. */
export const RELATIONS = ['owner', 'family', 'tenant'] as const
export type Relation = (typeof RELATIONS)[number]

/** `claimed` may report and browse; only `confirmed` has a voice. */
export const MEMBERSHIP_STATES = ['claimed', 'confirmed', 'refused', 'left', 'undone'] as const
export type MembershipState = (typeof MEMBERSHIP_STATES)[number]

/** One person in one household; its id is made of both, so that nobody claims the same door twice. */
export interface Membership {
  tenant: string
  household: string
  estate: string
  building: string
  path: readonly string[]
  person: string
  relation: Relation
  /** Of the roll, when an owner's claim was matched with it. */
  owner: string | null
  state: MembershipState
  at: Instant
  /** Who did what when, oldest first; `by` is a person's id, or null for a printed code. */
  trail: readonly { at: Instant; action: string; by: string | null; reason: string | null }[]
}
