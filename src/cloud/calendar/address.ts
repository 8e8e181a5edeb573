import { timingSafeEqual } from 'node:crypto'
import { DAY, type Instant, ms } from '../../domain/shared/time'
import type { Secrets } from '../services/secrets'

/** How long the address of one file serves: the phone fetches it at once, a computer perhaps tomorrow. */
const LASTS = DAY

/** Path and query of the .ics file of one booking, good for a day. */
export function fileAddress(secrets: Secrets, booking: string, now: Instant): string {
  const until = ms(now) + LASTS
  return `/calendar/booking/${booking}.ics?until=${until}&sig=${signature(secrets, booking, until)}`
}

/** What the query of such an address proves. */
export function isGood(secrets: Secrets, booking: string, until: string, sig: string, now: Instant): boolean {
  const expected = Buffer.from(signature(secrets, booking, Number(until)))
  const given = Buffer.from(sig)
  return given.length === expected.length && timingSafeEqual(given, expected) && ms(now) < Number(until)
}

function signature(secrets: Secrets, booking: string, until: number): string {
  return secrets.fingerprint(JSON.stringify(['calendar-file', booking, until]))
}
