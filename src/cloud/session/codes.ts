import { randomBytes } from 'node:crypto'
import { codeFrom } from '../../domain/session/code'

/** Not to be guessed, so not from the ids that tests fix. @param length in characters */
export function makeCode(length: number): string {
  return codeFrom(randomBytes(length * 2), length) ?? makeCode(length)
}

/** The secret of a browser: 256 bits, 43 characters. */
export function makeKey(): string {
  return randomBytes(32).toString('base64url')
}
