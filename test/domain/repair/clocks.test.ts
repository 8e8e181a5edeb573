import fc from 'fast-check'
import type { DaySpan, WorkingHours } from '@/domain/place/place'
import { addWorking, isLate, isWorking, pauseClock, resumeClock, startClock, stopClock, workingBetween } from '@/domain/repair/clocks'
import { type Instant, instant, MINUTE, ms } from '@/domain/shared/time'
import { OFFICE_HOURS } from '../../support/builders/report'
import { china, later } from '../../support/clock'

const at = fc.integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2028-12-31T00:00:00Z') }).map(instant)
const minutes = fc.integer({ min: 1, max: 20_000 })

/** Up to three spans in order, never overlapping. */
const dayOfWork: fc.Arbitrary<DaySpan[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1_440 }), { minLength: 0, maxLength: 6 })
  .map((edges) => {
    const sorted = [...edges].sort((a, b) => a - b)
    const spans: DaySpan[] = []
    for (let i = 0; i + 1 < sorted.length; i += 2) spans.push({ from: sorted[i] ?? 0, to: sorted[i + 1] ?? 0 })
    return spans
  })
const anyHours = fc
  .tuple(dayOfWork, dayOfWork, dayOfWork, dayOfWork, dayOfWork, dayOfWork, dayOfWork)
  .map(([a, b, c, d, e, f, g]): WorkingHours => ({ 1: a, 2: b, 3: c, 4: d, 5: e, 6: f, 7: g }))
const hours = anyHours.filter(
  (week) =>
    Object.values(week)
      .flat()
      .reduce((sum: number, span: DaySpan) => sum + span.to - span.from, 0) >= 60,
)

describe('working time', () => {
  test('what is added is found between: the two ways of counting are inverse', () => {
    fc.assert(
      fc.property(at, minutes, hours, (from, add, week) =>
        expect(workingBetween(from, addWorking(from, add, week), week)).toBeCloseTo(add, 6),
      ),
    )
  })

  test('no earlier instant would have done: the deadline is the first at which the minutes are used up', () => {
    fc.assert(
      fc.property(at, minutes, hours, (from, add, week) => {
        const due = addWorking(from, add, week)
        expect(workingBetween(from, instant(ms(due) - 1_000), week)).toBeLessThan(add)
      }),
    )
  })

  test('spans of time add up, wherever they are cut', () => {
    fc.assert(
      fc.property(at, minutes, minutes, hours, (from, first, second, week) => {
        const cut = later(from, first)
        const end = later(cut, second)
        expect(workingBetween(from, cut, week) + workingBetween(cut, end, week)).toBeCloseTo(workingBetween(from, end, week), 6)
      }),
    )
  })

  test('it counts exactly the minutes in which somebody works', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        anyHours.filter((week) => Object.values(week).some((spans) => spans.length > 0)),
        (start, week) => {
          const from = later(china('2026-11-21 00:00'), start)
          const minutesOfTwoDays = Array.from({ length: 2_880 }, (_, i) => later(from, i))
          const counted = minutesOfTwoDays.filter((minute) => isWorking(minute, week)).length
          expect(workingBetween(from, later(from, 2_880), week)).toBe(counted)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('around the clock it is the wall clock', () => {
    fc.assert(
      fc.property(at, minutes, (from, add) => {
        expect(addWorking(from, add, 'always')).toBe(later(from, add))
        expect(workingBetween(from, later(from, add), 'always')).toBe(add)
      }),
    )
  })

  test('an estate without any working hours is counted around the clock, so that its clocks end', () => {
    const never: WorkingHours = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
    expect(addWorking(china('2026-11-22 23:30'), 60, never)).toBe(china('2026-11-23 00:30'))
    expect(workingBetween(china('2026-11-22 23:30'), china('2026-11-23 00:30'), never)).toBe(60)
  })

  test('time does not run backwards', () => {
    fc.assert(fc.property(at, minutes, hours, (from, back, week) => expect(workingBetween(from, later(from, -back), week)).toBe(0)))
  })

  const table: [from: string, add: number, due: string, why: string][] = [
    ['2026-11-23 09:00', 60, '2026-11-23 10:00', 'within the morning'],
    ['2026-11-23 11:30', 60, '2026-11-23 14:30', 'over lunch'],
    ['2026-11-23 12:30', 60, '2026-11-23 15:00', 'from lunch'],
    ['2026-11-23 17:30', 60, '2026-11-24 08:30', 'over night'],
    ['2026-11-27 17:00', 120, '2026-11-28 09:00', 'from Friday evening into Saturday morning'],
    ['2026-11-28 11:00', 120, '2026-11-30 09:00', 'from Saturday over the free Sunday'],
    ['2026-11-29 10:00', 30, '2026-11-30 08:30', 'from the free Sunday'],
    ['2026-11-23 08:00', 480, '2026-11-23 18:00', 'a whole day ends with the day'],
    ['2026-12-31 17:00', 120, '2027-01-01 09:00', 'over the turn of the year: holidays are not known'],
    ['2026-03-28 11:00', 120, '2026-03-30 09:00', 'over the weekend on which Europe changes its clocks'],
  ]
  test.each(table)('%s and %i working minutes are %s: %s', (from, add, due) => {
    expect(addWorking(china(from), add, OFFICE_HOURS)).toBe(china(due))
    expect(workingBetween(china(from), china(due), OFFICE_HOURS)).toBe(add)
  })

  test.each([
    ['2026-11-23 07:59', false],
    ['2026-11-23 08:00', true],
    ['2026-11-23 11:59', true],
    ['2026-11-23 12:00', false],
    ['2026-11-29 10:00', false],
  ])('at %s somebody works: %s', (when, works) => {
    expect(isWorking(china(when), OFFICE_HOURS)).toBe(works)
  })
})

describe('a clock', () => {
  test('loses and gains nothing by pauses: what ran before and after is what was allowed', () => {
    fc.assert(
      fc.property(at, minutes, fc.array(fc.tuple(minutes, minutes), { maxLength: 6 }), hours, (from, limit, pauses, week) => {
        let clock = startClock(limit, from, week)
        let now: Instant = from
        let ran = 0
        for (const [run, rest] of pauses) {
          ran += workingBetween(now, later(now, run), week)
          now = later(now, run)
          clock = pauseClock(clock, now, week)
          expect([clock.since, clock.dueAt]).toEqual([null, null])
          now = later(now, rest)
          clock = resumeClock(clock, now, week)
        }
        expect(clock.spent).toBeCloseTo(ran, 6)
        expect(clock.dueAt).toBe(addWorking(now, Math.max(0, limit - clock.spent), week))
        // Up to the millisecond to which instants are kept.
        if (ran < limit) expect(ran + workingBetween(now, clock.dueAt ?? now, week)).toBeCloseTo(limit, 3)
      }),
    )
  })

  test('pausing twice is pausing once, and running is not resumed', () => {
    const running = startClock(60, china('2026-11-23 09:00'), OFFICE_HOURS)
    const paused = pauseClock(running, china('2026-11-23 09:20'), OFFICE_HOURS)
    expect(pauseClock(paused, china('2026-11-23 10:00'), OFFICE_HOURS)).toEqual(paused)
    expect(resumeClock(running, china('2026-11-23 09:20'), OFFICE_HOURS)).toEqual(running)
    expect(resumeClock(paused, china('2026-11-24 09:00'), OFFICE_HOURS).dueAt).toBe(china('2026-11-24 09:40'))
  })

  test('stopped for good, it neither runs nor stops again', () => {
    const stopped = stopClock(startClock(60, china('2026-11-23 09:00'), OFFICE_HOURS), china('2026-11-23 09:20'), OFFICE_HOURS)
    expect(stopped).toMatchObject({ spent: 20, since: null, dueAt: null, stoppedAt: china('2026-11-23 09:20') })
    expect(resumeClock(stopped, china('2026-11-24 09:00'), OFFICE_HOURS)).toEqual(stopped)
    expect(stopClock(stopped, china('2026-11-24 09:00'), OFFICE_HOURS)).toEqual(stopped)
  })

  test('is late after its deadline, not at it, and stays late when it was stopped too late', () => {
    const clock = startClock(60, china('2026-11-23 09:00'), OFFICE_HOURS)
    expect(isLate(clock, china('2026-11-23 10:00'))).toBe(false)
    expect(isLate(clock, later(china('2026-11-23 10:00'), 1 / 60))).toBe(true)
    expect(isLate(stopClock(clock, china('2026-11-23 10:00'), OFFICE_HOURS), china('2026-12-01 10:00'))).toBe(false)
    expect(isLate(stopClock(clock, china('2026-11-23 10:01'), OFFICE_HOURS), china('2026-11-23 10:01'))).toBe(true)
  })

  test('works with fractions of a minute', () => {
    expect(workingBetween(instant(0), instant(MINUTE / 2), 'always')).toBe(0.5)
  })
})
