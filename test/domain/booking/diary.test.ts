import fc from 'fast-check'
import { clashOf, type Diary, type DiaryEntry, withEntry, withoutClaim } from '@/domain/booking/diary'
import { daysLater, later, MORNING } from '../../support/clock'

const span = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 10 }))
  .map(([from, length]) => ({ from, to: from + length }))
const entry = (nth: number, at: { from: number; to: number }, firm = true): DiaryEntry => ({
  counter: `c${nth}`,
  claim: `b${nth}:1`,
  from: later(MORNING, at.from),
  to: later(MORNING, at.to),
  words: `活动 ${nth}`,
  firm,
  seen: 0,
  at: MORNING,
})

describe('A diary', () => {
  test('clashes when two times have a minute in common, and not when one begins as the other ends', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const minutes = new Set(Array.from({ length: one.to - one.from }, (_, nth) => one.from + nth))
        const common = Array.from({ length: other.to - other.from }, (_, nth) => other.from + nth).some((minute) => minutes.has(minute))
        const clash = clashOf([entry(1, one)], entry(2, other))
        expect(clash?.why ?? null).toBe(common ? 'clash' : null)
      }),
    )
  })

  test('knows the same thing again at whatever time, and its own claim never stands in its way', () => {
    fc.assert(
      fc.property(span, span, fc.boolean(), (one, other, firm) => {
        expect(clashOf([entry(1, one, firm)], { ...entry(2, other), counter: 'c1' })?.why).toBe('already')
        expect(clashOf([entry(1, one, firm)], entry(1, other))).toBeNull()
      }),
    )
  })

  test('lets one wait for several things at the same time', () => {
    fc.assert(fc.property(span, (at) => expect(clashOf([entry(1, at, false), entry(2, at, false)], entry(3, at))).toBeNull()))
  })

  test('booked one by one whenever nothing clashes, nobody is ever at two places at once', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), (spans) => {
        let diary: Diary | null = null
        spans.forEach((at, nth) => {
          if (clashOf(diary?.entries ?? [], entry(nth, at)) === null) diary = withEntry(diary, 'yanping', entry(nth, at), MORNING)
        })
        const kept = [...((diary as Diary | null)?.entries ?? [])].sort((one, other) => (one.from < other.from ? -1 : 1))
        kept.slice(1).forEach((each, nth) => {
          expect((kept[nth]?.to ?? '') <= each.from).toBe(true)
        })
      }),
    )
  })

  test('forgets what has been over for a day, and is kept until its last thing is over', () => {
    const diary = withEntry(null, 'yanping', entry(1, { from: 0, to: 10 }), MORNING)
    expect(diary.until).toBe(later(MORNING, 10))
    const next = withEntry(diary, 'yanping', entry(2, { from: 3_000, to: 3_010 }), daysLater(MORNING, 2))
    expect(next.entries.map(({ claim }) => claim)).toEqual(['b2:1'])
    expect(withoutClaim(next, 'b2:1')).toMatchObject({ entries: [], until: later(MORNING, 3_010) })
  })
})
