/** No 0 O, no 1 I L: read aloud over a telephone and typed by an elder, each is one character only. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Of a sign-in request: shown under the QR code, good for minutes. 31⁸ ≈ 8.5 × 10¹¹. */
export const CODE_LENGTH = 8

/** Of the first admin: good until the next start. 31¹⁰ ≈ 8.2 × 10¹⁴. */
export const SETUP_CODE_LENGTH = 10

/**
 * A code out of random bytes, each character as likely as any other.
 * @param bytes as many as it takes: those of 248 and above are passed over
 * @returns null when the bytes did not suffice
 */
export function codeFrom(bytes: Iterable<number>, length: number): string | null {
  const fair = 256 - (256 % ALPHABET.length)
  let code = ''
  for (const byte of bytes) {
    if (byte < fair) code += ALPHABET.charAt(byte % ALPHABET.length)
    if (code.length === length) return code
  }
  return null
}

/** As it was made, from what a person typed: in any case, with spaces or dashes. */
export function plainCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase()
}

/** In two groups, as people read it. */
export function spacedCode(code: string): string {
  const half = Math.ceil(code.length / 2)
  return `${code.slice(0, half)} ${code.slice(half)}`
}

/** No address of a host: every installation has its own, and the code is read by our own scanner alone. */
const SCHEME = 'doorstep:signin:'

/** What the QR code on the computer says. */
export function qrTextOf(code: string): string {
  return `${SCHEME}${code}`
}

/** The code in what was scanned or typed; null when it is none of ours. */
export function codeIn(text: string): string | null {
  const code = plainCode(text.startsWith(SCHEME) ? text.slice(SCHEME.length) : text)
  return code.length === CODE_LENGTH && Array.from(code).every((letter) => ALPHABET.includes(letter)) ? code : null
}
