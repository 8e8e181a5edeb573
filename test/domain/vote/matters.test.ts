import fc from 'fast-check'
import { type Counts, resultOf, standingOf } from '@/domain/vote/count'
import { CONSENT, consentShort, MATTERS, type Matter, reaches, shortOf, TURNOUT } from '@/domain/vote/matters'

/** A whole of which two thirds, a half and three quarters are whole numbers. */
const WHOLE = 1_200
const sum = (area: number, heads: number) => ({ parts: 1, area, heads })
const NONE = sum(0, 0)

function countsOf(given: Partial<Counts>): Counts {
  return { total: sum(WHOLE, WHOLE), cast: sum(WHOLE, WHOLE), consent: sum(WHOLE, WHOLE), against: NONE, abstain: NONE, split: 0, ...given }
}

describe('two thirds have to take part', () => {
  const least = 800
  test.each([
    ['just under, by area', least - 1, least, 'tooFew'],
    ['just under, by heads', least, least - 1, 'tooFew'],
    ['at it, by both', least, least, 'passed'],
    ['just over, by area', least + 1, least, 'passed'],
    ['just over, by heads', least, least + 1, 'passed'],
  ] as const)('%s', (_, area, heads, result) => {
    const cast = sum(area, heads)
    for (const matter of MATTERS) expect(resultOf(countsOf({ cast, consent: cast }), matter)).toBe(result)
  })
})

describe.each(['spendFund', 'assemblyRules', 'covenant', 'committee', 'manager', 'other'] as const)(
  'more than half of who took part decide: %s',
  (matter) => {
    const half = WHOLE / 2
    test.each([
      ['just under, by area', half - 1, half + 1, 'notPassed'],
      ['just under, by heads', half + 1, half - 1, 'notPassed'],
      ['at it, by area', half, half + 1, 'notPassed'],
      ['at it, by heads', half + 1, half, 'notPassed'],
      ['just over, by both', half + 1, half + 1, 'passed'],
    ] as const)('%s', (_, area, heads, result) => {
      expect(resultOf(countsOf({ consent: sum(area, heads) }), matter)).toBe(result)
    })
  },
)

describe.each(['raiseFund', 'rebuild', 'commonUse'] as const)('three quarters of who took part decide: %s', (matter) => {
  const least = (WHOLE / 4) * 3
  test.each([
    ['just under, by area', least - 1, least, 'notPassed'],
    ['just under, by heads', least, least - 1, 'notPassed'],
    ['at it, by both', least, least, 'passed'],
    ['just over, by area', least + 1, least, 'passed'],
    ['just over, by heads', least, least + 1, 'passed'],
  ] as const)('%s', (_, area, heads, result) => {
    expect(resultOf(countsOf({ consent: sum(area, heads) }), matter)).toBe(result)
  })
})

test('a whole that three does not divide is rounded for nobody: 2 of 3 square centimetres reach two thirds, 66 of 100 do not', () => {
  expect(reaches(2, 3, TURNOUT)).toBe(true)
  expect(reaches(66, 100, TURNOUT)).toBe(false)
  expect(reaches(67, 100, TURNOUT)).toBe(true)
})

test('of nothing, nothing is reached', () => {
  expect(reaches(0, 0, TURNOUT)).toBe(false)
  expect(resultOf(countsOf({ total: NONE, cast: NONE, consent: NONE }), 'other')).toBe('tooFew')
})

test('what is no exact sum is refused, never rounded', () => {
  expect(() => reaches(0.5, 1, TURNOUT)).toThrow(RangeError)
  expect(() => reaches(1, Number.MAX_SAFE_INTEGER, TURNOUT)).toThrow(RangeError)
  expect(() => shortOf(-1, 1, TURNOUT)).toThrow(RangeError)
})

const whole = fc.integer({ min: 1, max: 10 ** 12 })
const matters = fc.constantFrom(...MATTERS)

test('with what is said to be missing the share is reached, and with one less it is not', () => {
  fc.assert(
    fc.property(whole, fc.double({ min: 0, max: 1, noNaN: true }), matters, (all, part, matter) => {
      const has = Math.floor(all * part)
      for (const share of [TURNOUT, CONSENT[matter]]) {
        const short = shortOf(has, all, share)
        expect(reaches(has + short, all, share)).toBe(true)
        if (short > 0) expect(reaches(has + short - 1, all, share)).toBe(false)
        const more = consentShort(has, all, share)
        expect(reaches(has + more, all + more, share)).toBe(true)
        if (more > 0) expect(reaches(has + more - 1, all + more - 1, share)).toBe(false)
      }
    }),
  )
})

test('who hears that nothing is missing has won', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 0, max: 90 }),
      matters,
      (all, came, said, matter: Matter) => {
        const cast = Math.min(all, came)
        const consent = Math.min(cast, said)
        const counts = countsOf({ total: sum(all, all), cast: sum(cast, cast), consent: sum(consent, consent) })
        const { turnout, consent: missing } = standingOf(counts, matter)
        expect(turnout.area === 0 && turnout.heads === 0).toBe(resultOf(counts, matter) !== 'tooFew')
        expect(missing.area === 0 && missing.heads === 0).toBe(resultOf(counts, matter) === 'passed')
      },
    ),
  )
})
