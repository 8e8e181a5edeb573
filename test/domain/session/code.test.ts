import fc from 'fast-check'
import { CODE_LENGTH, codeFrom, codeIn, plainCode, qrTextOf, spacedCode } from '@/domain/session/code'

const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 })

test('a code has no letter that is read as another', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      expect(codeFrom(random, CODE_LENGTH) ?? '22222222').toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
    }),
  )
})

test('each of the 31 letters is as likely as any other', () => {
  const counts = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) {
    const letter = codeFrom([byte], 1)
    if (letter !== null) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  expect(counts.size).toBe(31)
  expect(new Set(counts.values())).toEqual(new Set([8]))
})

test('bytes that do not suffice make no code', () => {
  expect(codeFrom([255, 254, 1], 2)).toBeNull()
})

test('a code is found again however it was shown: in the QR code, in two groups, in small letters', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = codeFrom(random, CODE_LENGTH)
      if (code === null) return
      for (const shown of [code, qrTextOf(code), spacedCode(code), code.toLowerCase(), ` ${code.slice(0, 4)}-${code.slice(4)} `])
        expect(codeIn(shown)).toBe(code)
      expect(plainCode(spacedCode(code))).toBe(code)
    }),
  )
})

test.each([
  '',
  'ABCD',
  'ABCDEFGH2',
  'ABCDEFG0',
  'ABCDEFGO',
  'doorstep:signin:',
  'doorstep:join:ABCDEFGH',
  'https://example.com/ABCDEFGH',
  '一二三四五六七八',
])('“%s” is no code of ours', (text) => {
  expect(codeIn(text)).toBeNull()
})
