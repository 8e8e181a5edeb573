import { randomInt } from 'node:crypto'
import { type Edition, EVER } from '../../domain/place/tree'
import { CODE_LENGTH, CODE_LETTERS, expiryOf, type Invitation, plainCode } from '../../domain/role/invitation'
import type { Secrets } from '../services/secrets'
import type { Collection } from '../store/port'

export const invitations: Collection<Invitation> = {
  name: 'invitation',
  indexes: [['codeKey'], ['key'], ['tenant', 'state', 'at'], ['expires'], ['since'], ['by'], ['endedBy']],
  sets: ['path'],
}

/** Who is meant, and for what. `phone` in digits. */
export type Invited = Pick<Invitation, 'tenant' | 'role' | 'place' | 'path' | 'from' | 'to' | 'by' | 'at'> & {
  name: string | null
  phone: string | null
}

/**
 * An invitation with a fresh code, ready to be inserted. Making it twice makes two codes: a resumed import inserts under ids of its own.
 * @param edition in which it holds: that of an import, or every one
 */
export function newInvitation(secrets: Secrets, invited: Invited, edition: Edition = EVER): Invitation {
  const { name, phone, ...rest } = invited
  const code = newCode()
  const seal = (text: string | null) => (text === null ? null : secrets.seal(text))
  return {
    ...rest,
    since: edition.since,
    until: edition.until,
    name: seal(name),
    phone: seal(phone),
    key: invitationKey(secrets, invited),
    code: secrets.seal(code),
    codeKey: codeKey(secrets, code),
    expires: expiryOf(invited.at),
    state: 'open',
    endedBy: null,
    endedAt: null,
  }
}

/** The same for the same person, role and place: an import looks by it whether the invitation is there already. */
export function invitationKey(
  secrets: Secrets,
  { tenant, role, place, name, phone }: Pick<Invited, 'tenant' | 'role' | 'place' | 'name' | 'phone'>,
): string {
  return secrets.fingerprint(JSON.stringify(['invitation', tenant, role, place, phone ?? name]))
}

/** By which the invitation of a typed or scanned code is found. */
export function codeKey(secrets: Secrets, code: string): string {
  return secrets.fingerprint(`invitation code ${plainCode(code)}`)
}

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')
}
