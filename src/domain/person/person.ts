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

/** Where a resident lives. `room` is personal: sealed at rest. */
export interface Home {
  estate: string
  building: string
  /** Sealed text, for example 3单元502. */
  room: string
}

/** A person as stored. Personal fields are sealed (encrypted) by `cloud/services/secrets`. */
export interface PersonRecord {
  tenant: string
  nickname: string
  /** Sealed phone number, or null. */
  phone: string | null
  grants: readonly Grant[]
  /** `role@place` for every grant, so that staff of a place are found by one indexed query. Derived: `stationsOf(grants)`. */
  stations: readonly string[]
  homes: readonly Home[]
  /** A made-up person of the demonstration data. */
  sample: boolean
}

/** @see PersonRecord.stations */
export function station(role: Role, place: string): string {
  return `${role}@${place}`
}

export function stationsOf(grants: readonly Grant[]): string[] {
  return grants.map((grant) => station(grant.role, grant.place))
}

/** Grants held at the instant; `to` is exclusive. */
export function grantsAt(person: Pick<PersonRecord, 'grants'>, now: Instant): Grant[] {
  return person.grants.filter((grant) => grant.from <= now && (grant.to === null || now < grant.to))
}
