import fc from 'fast-check'
import type { Series } from '@/domain/event/event'
import { datesFrom, holidayOn } from '@/domain/event/holidays'
import { MOST } from '@/domain/event/limits'
import { sessionsOf, withinOneDay } from '@/domain/event/series'
import { chinaDay, chinaMinuteOfDay, chinaWeekday } from '@/domain/shared/time'
import { china } from '../../support/clock'

const WEDNESDAYS: Series = {
  weekdays: [3],
  from: 16 * 60 + 30,
  to: 18 * 60,
  first: '2026-09-01',
  until: '2026-10-31',
  skip: [],
  skipHolidays: true,
}

const dates = datesFrom('2024-12-01', '2027-02-28')
const day = fc.constantFrom(...dates)

const anySeries: fc.Arbitrary<Series> = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    times: fc.tuple(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 1, max: 600 })),
    first: day,
    length: fc.integer({ min: 0, max: 90 }),
    skip: fc.array(day, { maxLength: 20 }),
    skipHolidays: fc.boolean(),
  })
  .map(({ weekdays, times: [from, long], first, length, skip, skipHolidays }) => {
    const until = dates[Math.min(dates.indexOf(first) + length, dates.length - 1)] ?? first
    return { weekdays, from, to: Math.min(from + long, 1_440), first, until, skip, skipHolidays }
  })

describe('a series', () => {
  it('has a session on each of its weekdays but for public holidays, and says which day was left out and why', () => {
    const { sessions, skipped, unpublished } = sessionsOf(WEDNESDAYS)
    expect(sessions.map(({ from }) => from)).toEqual(
      ['09-02', '09-09', '09-16', '09-23', '09-30', '10-14', '10-21', '10-28'].map((date) => china(`2026-${date} 16:30`)),
    )
    expect(skipped).toEqual([{ day: '2026-10-07', why: '国庆节' }])
    expect(unpublished).toEqual([])
  })

  it('leaves out the days that the organiser skips, and says so', () => {
    expect(sessionsOf({ ...WEDNESDAYS, skip: ['2026-09-16', '2026-09-17'] }).skipped).toContainEqual({
      day: '2026-09-16',
      why: '您跳过的日子',
    })
  })

  it('is held on holidays when it is told to', () => {
    expect(sessionsOf({ ...WEDNESDAYS, skipHolidays: false }).sessions.map(({ from }) => from)).toContain(china('2026-10-07 16:30'))
  })

  it('names the years whose holidays nobody knows yet, and only when it minds them', () => {
    const far = { ...WEDNESDAYS, first: '2029-12-01', until: '2030-01-31' }
    expect(sessionsOf(far).unpublished).toEqual([2029, 2030])
    expect(sessionsOf({ ...far, skipHolidays: false }).unpublished).toEqual([])
  })

  it('never meets on a skipped day or a holiday, always on its weekdays, and always at the same hour of China', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        for (const { from, to } of sessionsOf(series).sessions) {
          expect(series.weekdays).toContain(chinaWeekday(from))
          expect(series.skip).not.toContain(chinaDay(from))
          if (series.skipHolidays) expect(holidayOn(chinaDay(from))).toBeNull()
          expect(chinaMinuteOfDay(from)).toBe(series.from)
          expect(Date.parse(to) - Date.parse(from)).toBe((series.to - series.from) * 60_000)
          expect(withinOneDay({ from, to })).toBe(true)
        }
      }),
    )
  })

  it('meets or skips on every one of its weekdays in between, each once and in order, until there are too many', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const { sessions, skipped } = sessionsOf(series)
        const met = sessions.map(({ from }) => chinaDay(from))
        const found = [...met, ...skipped.map((each) => each.day)].sort()
        const all = datesFrom(series.first, series.until).filter((each) => series.weekdays.includes(chinaWeekday(`${each}T04:00:00.000Z`)))
        expect(found).toEqual(met.length > MOST.sessions ? all.slice(0, found.length) : all)
        expect(met).toEqual([...met].sort())
      }),
    )
  })

  it('stops one past the most sessions that an event may have, so that too many are seen to be too many', () => {
    const daily = { ...WEDNESDAYS, weekdays: [1, 2, 3, 4, 5, 6, 7], until: '2099-12-31' }
    expect(sessionsOf(daily).sessions).toHaveLength(MOST.sessions + 1)
  })
})

describe('one day of China', () => {
  it('ends with its midnight, which a session may reach but not pass', () => {
    expect(withinOneDay({ from: china('2026-11-24 22:00'), to: china('2026-11-25 00:00') })).toBe(true)
    expect(withinOneDay({ from: china('2026-11-24 22:00'), to: china('2026-11-25 00:01') })).toBe(false)
  })
})
