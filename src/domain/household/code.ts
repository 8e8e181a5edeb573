/** Capital letters and digits that nobody mistakes for another on paper: no 0 and O, no 1 and I. Thirty-two, so that five bits make one. */
export const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Forty bits: nobody guesses one with `TRIES_A_DAY`. */
export const CODE_LENGTH = 8

/** A code from random bytes, one letter each. */
export function codeOf(random: Uint8Array): string {
  return Array.from(random.slice(0, CODE_LENGTH), (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('')
}

/** As it was printed, whatever case and spaces it was typed with; null when no code looks like that. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s\-—–－]/g, '')
  return plain.length === CODE_LENGTH && [...plain].every((letter) => CODE_LETTERS.includes(letter)) ? plain : null
}

/** In two halves, as it stands on paper: ABCD-2345. */
export function printedCode(code: string): string {
  return `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`
}

/** What the QR code on a slip says: which door, and its code. */
export interface Slip {
  building: string
  household: string
  code: string
}

/** The query of the page that a slip opens. */
export function slipQuery({ building, household, code }: Slip): string {
  return `building=${building}&household=${household}&code=${code}`
}

/** A slip from whatever a scanner read: its link, or its query alone. Null when it is something else. */
export function readSlip(text: string): Slip | null {
  const field = (name: string) => new RegExp(`(?:^|[?&])${name}=([A-Za-z0-9._-]{1,64})(?:&|$)`).exec(text)?.[1] ?? null
  const [building, household, code] = [field('building'), field('household'), readCode(field('code') ?? '')]
  return building && household && code ? { building, household, code } : null
}
