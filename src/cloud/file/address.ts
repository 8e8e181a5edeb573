import { timingSafeEqual } from 'node:crypto'
import type { PictureSize } from '../../domain/file/file'
import { type Instant, MINUTE, ms } from '../../domain/shared/time'
import type { Secrets } from '../services/secrets'

/** An address serves for one to two of these. Rounding keeps it equal for a while, so that a reader's cache can hit. */
const BUCKET = 15 * MINUTE

/**
 * The address of a picture for a reader who may see it: an image tag cannot send a header, so the address itself is the proof.
 * Path and query only; clients put the door's origin before it.
 */
export function signPicture(secrets: Secrets, id: string, size: PictureSize, now: Instant): string {
  const until = (Math.floor(ms(now) / BUCKET) + 2) * BUCKET
  return `/files/${id}?size=${size}&until=${until}&sig=${signature(secrets, id, size, until)}`
}

/** What the query of such an address proves. @param until milliseconds since 1970, as it stands in the address */
export function checkPictureAddress(
  secrets: Secrets,
  id: string,
  size: string,
  until: string,
  sig: string,
  now: Instant,
): 'good' | 'expired' | 'forged' {
  const expected = Buffer.from(signature(secrets, id, size, Number(until)))
  const given = Buffer.from(sig)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged'
  return ms(now) < Number(until) ? 'good' : 'expired'
}

function signature(secrets: Secrets, id: string, size: string, until: number): string {
  return secrets.fingerprint(JSON.stringify(['picture', id, size, until]))
}
