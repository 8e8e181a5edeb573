import type { Secrets } from '../services/secrets'

/** `PersonRecord.phoneKey` of a number in digits, as `domain/shared/fields.phone` leaves it. */
export function phoneKey(secrets: Pick<Secrets, 'fingerprint'>, phone: string): string {
  return secrets.fingerprint(phone)
}
