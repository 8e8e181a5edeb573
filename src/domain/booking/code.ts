/** Capital letters and digits that nobody mistakes for another on paper or aloud. Thirty-two, so that five bits make one. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Six bits each: what a fingerprint is written in. */
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Thirty-five bits: within one session no two are the same, and nobody guesses one. One more letter checks them. */
const DRAWN = 7
export const CODE_LENGTH = DRAWN + 1

const SCHEME = 'doorstep:booking:'

/**
 * The code of a booking, the same at every time it is asked for.
 * @param fingerprint base64url, at least seven characters, of a keyed hash of the booking's id
 */
export function codeOf(fingerprint: string): string {
  const drawn = [...fingerprint.slice(0, DRAWN)].map((character) => BASE64URL.indexOf(character) & 31)
  if (drawn.length < DRAWN || fingerprint.slice(0, DRAWN).match(/[^\w-]/)) throw new Error('Not a fingerprint')
  return [...drawn, checkOf(drawn)].map((value) => LETTERS.charAt(value)).join('')
}

/**
 * A code as it is stored, whatever case, spaces and dashes it was typed with. Null when no booking has such a code: one wrong letter, or
 * two that changed places, are noticed without asking anybody.
 */
export function plainCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s\-—–－]/g, '')
  if (plain.length !== CODE_LENGTH) return null
  const values = [...plain].map((letter) => LETTERS.indexOf(letter))
  if (values.includes(-1)) return null
  return checkOf(values.slice(0, DRAWN)) === values[DRAWN] ? plain : null
}

/** In two halves, to be read out and typed: ABCD-2345. */
export function printedCode(code: string): string {
  return `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`
}

/** What the QR code of a booking says. It opens nothing by itself: only the list of who runs the event knows whose it is. */
export function bookingQr(code: string): string {
  return `${SCHEME}${code}`
}

/** The code in whatever a scanner read: our own text, an address with `code=`, or the code alone. Null when it is something else. */
export function readBookingQr(text: string): string | null {
  const inAddress = /[?&]code=([A-Za-z0-9-]{1,12})(?:&|$)/.exec(text)?.[1]
  return plainCode(text.startsWith(SCHEME) ? text.slice(SCHEME.length) : (inAddress ?? text))
}

/**
 * Σ αⁱ·xᵢ over the field of 32 elements: letters at different places weigh differently, and no weight is zero, so that one changed
 * letter always changes the sum, and so do two that changed places.
 */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => timesAlpha(sum ^ value), 0)
}

/** By α in GF(2⁵) with x⁵ + x² + 1. */
function timesAlpha(value: number): number {
  const doubled = value << 1
  return doubled & 32 ? (doubled ^ 37) & 31 : doubled
}
