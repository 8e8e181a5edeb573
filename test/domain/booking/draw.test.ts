import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { type Applicant, checkDraw, drawn, lotOf, type PublishedDraw, sealOf, sha256 } from '@/domain/booking/draw'

const seed = fc.stringMatching(/^[0-9a-f]{32}$/)
const applicants = fc
  .array(fc.record({ seats: fc.integer({ min: 1, max: 3 }), had: fc.integer({ min: 0, max: 4 }) }), { maxLength: 15 })
  .map((list) => list.map((each, nth): Applicant => ({ ...each, token: `t${nth}` })))
const capacity = fc.integer({ min: 0, max: 12 })

function published(of: string, list: readonly Applicant[], seats: number): PublishedDraw {
  return { sealed: sealOf(of), seed: of, capacity: seats, entries: drawn(of, list, seats) }
}

describe('The draw', () => {
  test('computes on the phone what everybody else’s SHA-256 computes', () => {
    fc.assert(
      fc.property(seed, (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
        expect(lotOf(text, 't1')).toBe(createHash('sha256').update(`${text}:t1`).digest('hex'))
      }),
    )
  })

  test('puts who had the fewest seats this term first, and asks the lot among equals alone', () => {
    fc.assert(
      fc.property(seed, applicants, capacity, (of, list, seats) => {
        const order = drawn(of, list, seats)
        order.slice(1).forEach((each, nth) => {
          const before = order[nth]
          expect(before && (before.had < each.had || (before.had === each.had && before.lot <= each.lot))).toBe(true)
        })
        expect(order.map(({ place }) => place)).toEqual(order.map((_, nth) => nth + 1))
        expect(order.map(({ token }) => token).sort()).toEqual(list.map(({ token }) => token).sort())
      }),
    )
  })

  test('gives no more seats than there are, and leaves nobody in line who would fit', () => {
    fc.assert(
      fc.property(seed, applicants, capacity, (of, list, seats) => {
        const order = drawn(of, list, seats)
        const given = order.filter(({ result }) => result === 'seat').reduce((sum, each) => sum + each.seats, 0)
        expect(given).toBeLessThanOrEqual(seats)
        for (const each of order) if (each.result === 'line') expect(each.seats).toBeGreaterThan(seats - given)
      }),
    )
  })

  test('comes out the same for the same seed, in whatever order people applied', () => {
    const twice = applicants.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    )
    fc.assert(
      fc.property(seed, twice, capacity, (of, [one, other], seats) => expect(drawn(of, other, seats)).toEqual(drawn(of, one, seats))),
    )
  })

  test('favours nobody: among equals each comes first about equally often over many seeds', () => {
    const list = ['a', 'b', 'c', 'd'].map((token): Applicant => ({ token, seats: 1, had: 0 }))
    const first = new Map<string, number>()
    for (let n = 0; n < 4_000; n += 1) {
      const token = drawn(sha256(String(n)), list, 1)[0]?.token ?? ''
      first.set(token, (first.get(token) ?? 0) + 1)
    }
    // 1,000 each; the seeds are fixed, and five standard deviations are 137.
    for (const { token } of list) expect(Math.abs((first.get(token) ?? 0) - 1_000)).toBeLessThan(137)
  })

  test('is found right as it was published, and not before', () => {
    fc.assert(
      fc.property(seed, applicants, capacity, (of, list, seats) => {
        expect(checkDraw(published(of, list, seats))).toBe('right')
        expect(checkDraw({ ...published(of, list, seats), seed: null })).toBe('notYet')
      }),
    )
  })

  test('is found wrong when anything of it was changed afterwards', () => {
    const changes: ((draw: PublishedDraw) => PublishedDraw)[] = [
      (draw) => ({ ...draw, seed: `${draw.seed}0` }),
      (draw) => ({ ...draw, entries: draw.entries.map((each, nth) => (nth === 0 ? { ...each, token: 'friend' } : each)) }),
      (draw) => ({ ...draw, entries: draw.entries.map((each, nth) => (nth === 0 ? { ...each, lot: '0' } : each)) }),
      (draw) => ({ ...draw, entries: [...draw.entries].reverse() }),
      (draw) => ({
        ...draw,
        entries: draw.entries.map((each, nth) =>
          nth === 0 ? { ...each, result: each.result === 'seat' ? ('line' as const) : ('seat' as const) } : each,
        ),
      }),
    ]
    const several = applicants.filter((list) => list.length > 1)
    fc.assert(
      fc.property(seed, several, capacity, fc.constantFrom(...changes), (of, list, seats, change) => {
        expect(checkDraw(change(published(of, list, seats)))).toMatch(/^other/)
      }),
    )
  })
})
