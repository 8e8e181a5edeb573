import type { DoorCode, Membership, OwnerSeat } from '../../domain/household/household'
import type { Instant } from '../../domain/shared/time'
import type { Collection } from '../store/port'

/** Who lives where, and says so. Its id is made of person and door: see `membershipId`. */
export const memberships: Collection<Membership> = {
  name: 'membership',
  indexes: [
    ['person', 'at'],
    ['household', 'state'],
    ['tenant', 'state', 'at'],
    ['state', 'risen', 'dueAt'],
  ],
  sets: ['path'],
}

/** The code that holds for a household, under the household's id. */
export const doorCodes: Collection<DoorCode> = { name: 'doorCode', indexes: [['tenant', 'building'], ['until'], ['by']] }

/** Which account is which owner of a roll, under the owner's id. */
export const ownerSeats: Collection<OwnerSeat> = { name: 'ownerSeat', indexes: [['estate'], ['person']] }

/** Codes that somebody typed on one day; its id is `person.day`. */
export interface CodeTries {
  tenant: string
  person: string
  at: Instant
  tries: number
}

export const doorCodeTries: Collection<CodeTries> = { name: 'doorCodeTry', indexes: [['person', 'at'], ['at']] }
