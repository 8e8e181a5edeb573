import { DAY, HOUR, type Instant } from '../shared/time'
import type { Device } from './device'

/** How somebody came in. */
export const VIAS = ['wechat', 'scan', 'setup', 'demo'] as const
export type Via = (typeof VIAS)[number]

/** How long a sign-in lasts. */
export const SESSION_LASTS = 30 * DAY

/** `seen` is written at most this often: a session is read with every request, and must not be written with every one. */
export const SEEN_EVERY = HOUR

/** One sign-in on one device. Its id is the `jti` of the token, which is signed and never kept. */
export interface Session {
  tenant: string
  person: string
  device: Device
  via: Via
  made: Instant
  /** When it was last used, to the hour. */
  seen: Instant
  /** Exclusive; the moment of ending when it was ended before its time. */
  ends: Instant
  /** Null: nobody has ended it. */
  endedAt: Instant | null
}

/** May it still be used? */
export function isLive(session: Session, now: Instant): boolean {
  return session.endedAt === null && now < session.ends
}

/** Which person an account elsewhere belongs to. Its id is the keyed fingerprint of that account, so that one account is one person. */
export interface Login {
  tenant: string
  person: string
  made: Instant
}
