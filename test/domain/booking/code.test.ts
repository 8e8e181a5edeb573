import fc from 'fast-check'
import { bookingQr, CODE_LENGTH, codeOf, plainCode, printedCode, readBookingQr } from '@/domain/booking/code'

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const fingerprint = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/)

describe('The code of a booking', () => {
  it('is the same for the same booking, in letters that nobody mistakes for another', () => {
    fc.assert(
      fc.property(fingerprint, (print) => {
        const code = codeOf(print)
        expect(codeOf(print)).toBe(code)
        expect(code).toHaveLength(CODE_LENGTH)
        expect([...code].every((letter) => LETTERS.includes(letter))).toBe(true)
      }),
    )
  })

  it('is read whatever case, spaces and dashes it is typed with, printed or scanned', () => {
    fc.assert(
      fc.property(fingerprint, (print) => {
        const code = codeOf(print)
        for (const typed of [
          code,
          code.toLowerCase(),
          printedCode(code),
          ` ${code.slice(0, 2)} ${code.slice(2)} `,
          printedCode(code).replace('-', '－'),
        ])
          expect(plainCode(typed)).toBe(code)
        for (const scanned of [
          bookingQr(code),
          code,
          `https://a.example/#/pages/attendance/scan/index?session=s&code=${printedCode(code)}`,
        ])
          expect(readBookingQr(scanned)).toBe(code)
      }),
    )
  })

  it('tells any one letter that was typed wrongly, without asking anybody', () => {
    fc.assert(
      fc.property(fingerprint, fc.nat(CODE_LENGTH - 1), fc.nat(31), (print, place, other) => {
        const code = codeOf(print)
        const wrong = LETTERS.charAt(other)
        fc.pre(wrong !== code[place])
        expect(plainCode(`${code.slice(0, place)}${wrong}${code.slice(place + 1)}`)).toBeNull()
      }),
    )
  })

  it('tells any two letters that changed places', () => {
    fc.assert(
      fc.property(fingerprint, fc.nat(CODE_LENGTH - 1), fc.nat(CODE_LENGTH - 1), (print, one, other) => {
        const letters = [...codeOf(print)]
        const [a, b] = [letters[one] as string, letters[other] as string]
        fc.pre(a !== b)
        letters[one] = b
        letters[other] = a
        expect(plainCode(letters.join(''))).toBeNull()
      }),
    )
  })

  it.each(['', 'ABCD', '0000-0000', 'https://weixin.qq.com/r/abc', 'doorstep:booking:', '我的报名'])('does not take %p for one', (text) => {
    expect(readBookingQr(text)).toBeNull()
  })

  it('cannot be made of something that is no fingerprint', () => {
    expect(() => codeOf('short')).toThrow('Not a fingerprint')
  })
})
