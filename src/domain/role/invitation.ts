import type { Edition } from '../place/tree'
import type { Role } from '../shared/actor'
import { DAY, type Instant, instant, ms } from '../shared/time'

/** Roles that are given by somebody. Where one lives is confirmed through the households, see `domain/household`. */
export const STAFF_ROLES = [
  'stairHead',
  'gridWorker',
  'fixer',
  'organizer',
  'partner',
  'secretary',
  'community',
  'street',
  'district',
  'admin',
] as const satisfies readonly Role[]
export type StaffRole = (typeof STAFF_ROLES)[number]

/** How long a code can be used. Our choice: longer than a holiday, shorter than a list lies about. Milliseconds. */
export const INVITATION_LASTS = 30 * DAY

/** Without what is mistaken for another letter on paper or over the telephone: 0 O, 1 I L, U V. */
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTWXYZ'

/** 29 letters ten times are some 48 bits: with ten tries a day nobody guesses one. */
export const CODE_LENGTH = 10

export const INVITATION_STATES = ['open', 'accepted', 'cancelled'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

/**
 * A role that waits for somebody who has not signed in yet. An imported one has the edition of its import, so that it holds from the
 * moment in which the tree does; one that was made by hand holds in every edition.
 */
export interface Invitation extends Edition {
  tenant: string
  role: StaffRole
  place: string
  /** Ids from the district down to the place, as they were when it was made: for the list of those who look after them. */
  path: readonly string[]
  from: Instant
  to: Instant | null
  /** Sealed: for whom it is meant. */
  name: string | null
  /** Sealed. */
  phone: string | null
  /** Of person, role and place, to find it again: see `invitationKey`. */
  key: string
  /** Sealed, so that those who look after it can show it again. */
  code: string
  /** Fingerprint of the code, by which it is found. */
  codeKey: string
  /** Who invited; null: an import. */
  by: string | null
  at: Instant
  expires: Instant
  state: InvitationState
  /** Who accepted or cancelled it, and when. */
  endedBy: string | null
  endedAt: Instant | null
}

/** As it is typed or scanned: small letters, blanks and dashes do not matter. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '')
}

export function expiryOf(at: Instant): Instant {
  return instant(ms(at) + INVITATION_LASTS)
}

/** Can it still be accepted? */
export function isOpen(invitation: Pick<Invitation, 'state' | 'expires'>, now: Instant): boolean {
  return invitation.state === 'open' && now < invitation.expires
}
