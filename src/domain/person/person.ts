import type { Role } from '../shared/actor'
import type { Instant } from '../shared/time'

/** A role granted at a node of the place tree, for a term. */
export interface Grant {
  role: Role
  place: string
  from: Instant
  /** Null: until revoked. */
  to: Instant | null
}

/** Where a resident lives, derived from their membership of the household. `room` is personal: sealed at rest. */
export interface Home {
  estate: string
  building: string
  /** Sealed text, for example 3单元502. */
  room: string
  /** Null for a home that no household of the roll stands behind. */
  household: string | null
  /** False until somebody who may has confirmed it: then it has no voice yet. */
  confirmed: boolean
}

/** A person as stored. Personal fields are sealed (encrypted) by `cloud/services/secrets`. */
export interface PersonRecord {
  tenant: string
  nickname: string
  /** Sealed real name, or null: staff who were imported have one. */
  name: string | null
  /** Sealed phone number, or null. */
  phone: string | null
  /** Keyed fingerprint of the phone number, to find a person by it. */
  phoneKey: string | null
  /** Sealed openid of WeChat, or null for who came in another way. */
  openid: string | null
  grants: readonly Grant[]
  /** `role@place` for every grant, so that staff of a place are found by one indexed query. Derived: `stationsOf(grants)`. */
  stations: readonly string[]
  /**
   * For every grant of staff the places from the district down to its node, each as `place` and as `role@place`: who has a role at a
   * place or below it is found by one indexed query. Derived: `areasOf`.
   */
  areas: readonly string[]
  /** Holds, held or will hold any role beside living here: a field of its own because few do, and lists of them skip all others. Derived: `isStaff`. */
  staff: boolean
  homes: readonly Home[]
  /** The version of the privacy terms that the person agreed to. */
  consent: { version: string; at: Instant } | null
  joined: Instant
  /** A made-up person of the demonstration data. */
  sample: boolean
}

/** A person of whom only this is known. */
export function newPerson(given: Pick<PersonRecord, 'tenant' | 'nickname' | 'joined'> & Partial<PersonRecord>): PersonRecord {
  const nothing = { name: null, phone: null, phoneKey: null, openid: null, areas: [], homes: [], consent: null, sample: false }
  const grants = given.grants ?? []
  return { ...nothing, grants, stations: stationsOf(grants), staff: isStaff(grants), ...given }
}

/** @see PersonRecord.stations */
export function station(role: Role, place: string): string {
  return `${role}@${place}`
}

export function stationsOf(grants: readonly Grant[]): string[] {
  return grants.map((grant) => station(grant.role, grant.place))
}

/** @see PersonRecord.staff */
export function isStaff(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => role !== 'resident')
}

/**
 * Residents are left out: where one lives is found through the households.
 * @param pathOf ids from the district down to the place, empty for one that is gone
 * @see PersonRecord.areas
 */
export function areasOf(grants: readonly Grant[], pathOf: (place: string) => readonly string[]): string[] {
  const staff = grants.filter(({ role }) => role !== 'resident')
  return [...new Set(staff.flatMap(({ role, place }) => pathOf(place).flatMap((id) => [id, station(role, id)])))]
}

/** The person with other grants, and what is derived from them. Whenever grants change or the tree moves. */
export function withGrants(person: PersonRecord, grants: readonly Grant[], pathOf: (place: string) => readonly string[]): PersonRecord {
  return { ...person, grants, stations: stationsOf(grants), areas: areasOf(grants, pathOf), staff: isStaff(grants) }
}

/** Is the grant held at the instant? `to` is exclusive. */
export function isHeld({ from, to }: Pick<Grant, 'from' | 'to'>, now: Instant): boolean {
  return from <= now && (to === null || now < to)
}

/** Grants held at the instant; `to` is exclusive. */
export function grantsAt(person: Pick<PersonRecord, 'grants'>, now: Instant): Grant[] {
  return person.grants.filter((grant) => isHeld(grant, now))
}
