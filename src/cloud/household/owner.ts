import type { Secrets } from '../services/secrets'

/**
 * Id of an owner on the roll of an estate: made of estate, name and telephone, so that it is the same in every edition, and an owner's
 * claim can be matched with the roll. Two owners of one name without telephones are one; an estate that has such writes their telephones.
 */
export function ownerId(secrets: Pick<Secrets, 'fingerprint'>, estate: string, name: string, phone: string | null): string {
  return `own-${secrets.fingerprint(JSON.stringify(['owner', estate, name, phone ?? ''])).slice(0, 24)}`
}
