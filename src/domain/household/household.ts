import type { Edition } from '../place/tree'
import type { Role } from '../shared/actor'
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

/** In which capacity a step was taken: a role of the staff, the person, an owner of the household, a printed code, or the timer. */
export type Capacity = 'self' | 'householder' | 'code' | 'system' | Exclude<Role, 'resident' | 'fixer'>

/** Who did what when, and why. */
export interface TrailStep {
  at: Instant
  action: string
  /** A person's id; null for the timer. */
  by: string | null
  as: Capacity
  reason: string | null
}

/** One person in one household; its id is made of both (`cloud/household/membership`), so that nobody claims the same door twice. */
export interface Membership {
  tenant: string
  /** Null: the door is not on the roll yet, and `room` says which it is. */
  household: string | null
  /** The door as the person wrote it, sealed; null when the roll has it. */
  room: string | null
  estate: string
  building: string
  path: readonly string[]
  person: string
  relation: Relation
  /** The name under which the person says to stand on the roll of owners, sealed; null when none was given, or it was matched by hand. */
  ownerName: string | null
  /** Of the roll, when an owner's claim was matched with it. */
  owner: string | null
  state: MembershipState
  /** When it was claimed, the last time. */
  at: Instant
  /** An unanswered claim rises to the community then. */
  dueAt: Instant
  /** It has risen. */
  risen: boolean
  /** Oldest first. */
  trail: readonly TrailStep[]
}

/** The code that was printed for a household; its id is the household's, so that a new code ends the old one. */
export interface DoorCode {
  tenant: string
  household: string
  building: string
  /** Keyed fingerprint: the code itself is on paper alone. */
  print: string
  /** How many more people may use it. */
  left: number
  issued: Instant
  until: Instant
  /** Who printed it. */
  by: string
}

/** Which account is an owner of the roll; its id is the owner's, so that nobody else is the same owner. */
export interface OwnerSeat {
  tenant: string
  estate: string
  owner: string
  person: string
  /** Households through whose membership it is so; the last one to end frees the seat. */
  households: readonly string[]
}
