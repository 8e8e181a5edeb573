import fc from 'fast-check'
import { specialDays } from '@/domain/event/holidays'
import { sessionsOf } from '@/domain/event/series'
import { chinaDay } from '@/domain/shared/time'
import { candidates, type Holiday, leftOut, marksOf, meetings, ofHoliday, toggled, tooMany } from '@/pages/compose/event/days'

/** Wednesdays and Thursdays of four weeks around 国庆 2026, of which 30 September is a working day and 1 and 7 October are days off. */
const AUTUMN = { weekdays: [3, 4], day: '2026-09-21', until: '2026-10-18', skip: [], skipHolidays: true }
const HOLIDAYS: readonly Holiday[] = specialDays()
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

it('the days of a series are those of its weekdays, without public holidays', () => {
  expect(candidates(AUTUMN)).toHaveLength(8)
  expect(meetings(AUTUMN, HOLIDAYS)).toEqual(['2026-09-23', '2026-09-24', '2026-09-30', '2026-10-08', '2026-10-14', '2026-10-15'])
})

it('what the calendar shows is what the door makes of it, whatever the series', () => {
  const days = fc.integer({ min: 0, max: 300 }).map((by) => chinaDay(new Date(Date.UTC(2026, 0, 1) + by * 86_400_000).toISOString()))
  const arbitrary = fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    day: days,
    length: fc.integer({ min: 0, max: 8 }),
    skip: fc.array(days, { maxLength: 5 }),
    skipHolidays: fc.boolean(),
  })
  fc.assert(
    fc.property(arbitrary, ({ weekdays, day, length, skip, skipHolidays }) => {
      const until = chinaDay(new Date(Date.parse(day) + length * 7 * 86_400_000).toISOString())
      const series = { weekdays, first: day, until, from: 990, to: 1080, skip, skipHolidays }
      const expected = sessionsOf(series).sessions.map(({ from }) => chinaDay(from))
      expect(meetings({ weekdays, day, until, skip, skipHolidays }, HOLIDAYS)).toEqual(expected)
    }),
  )
})

describe('a tap on a day', () => {
  it('takes it out, and a second one in again', () => {
    const out = toggled(AUTUMN, '2026-09-30', HOLIDAYS)
    expect(out).toEqual({ skip: ['2026-09-30'], skipHolidays: true })
    const back = toggled({ ...AUTUMN, skip: ['2026-09-30'] }, '2026-09-30', HOLIDAYS)
    expect(back).toEqual({ skip: [], skipHolidays: true })
  })

  it('on a holiday lets that one take place, and no other', () => {
    const changed = { ...AUTUMN, ...toggled(AUTUMN, '2026-10-01', HOLIDAYS) }
    expect(meetings(changed, HOLIDAYS)).toContain('2026-10-01')
    expect(meetings(changed, HOLIDAYS)).not.toContain('2026-10-07')
    expect(changed.skipHolidays).toBe(false)
  })

  it('changes that day and no other, whichever it is', () => {
    const wide = { ...AUTUMN, weekdays: EVERY_DAY }
    for (const day of candidates(wide)) {
      const before = meetings(wide, HOLIDAYS)
      const after = meetings({ ...wide, ...toggled(wide, day, HOLIDAYS) }, HOLIDAYS)
      const expected = before.includes(day) ? before.filter((each) => each !== day) : [...before, day].sort()
      expect(after).toEqual(expected)
    }
  })

  it('on a day of another weekday does nothing, and nor does one too many', () => {
    expect(toggled(AUTUMN, '2026-09-25', HOLIDAYS)).toBeNull()
    const full = Array.from({ length: 60 }, (_, index) => `2027-01-${String((index % 28) + 1).padStart(2, '0')}`)
    expect(toggled({ ...AUTUMN, skip: full }, '2026-09-30', HOLIDAYS)).toBeNull()
  })
})

it('the calendar says of each day what is the matter in a word, and aloud in full', () => {
  const marks = marksOf({ ...AUTUMN, skip: ['2026-09-24'] }, HOLIDAYS, { '2026-10-08': '培训室已有“书画班”' })
  expect(marks['2026-09-23']).toMatchObject({ tone: 'on', word: '活动' })
  expect(marks['2026-09-24']).toMatchObject({ tone: 'off', word: '不办' })
  expect(marks['2026-10-01']).toMatchObject({ tone: 'off', word: '不办', corner: '休', spoken: expect.stringContaining('国庆节放假') })
  expect(marks['2026-10-08']).toMatchObject({ tone: 'trouble', word: '要改', spoken: expect.stringContaining('书画班') })
  expect(marks['2026-10-02']).toMatchObject({ corner: '休', word: '国庆' })
  expect(marks['2026-10-10']).toMatchObject({ corner: '班', spoken: '国庆节调休上班' })
  expect(ofHoliday({ day: '2025-10-01', name: '国庆节、中秋节', off: true }).word).toHaveLength(2)
})

it('why a day is left out is said, and too many sessions are', () => {
  expect(leftOut({ skip: ['d'], skipHolidays: true }, 'd', undefined)).toBe('您选了不办')
  expect(leftOut({ skip: [], skipHolidays: false }, 'd', { day: 'd', name: '元旦', off: true })).toBeNull()
  expect(leftOut({ skip: [], skipHolidays: true }, 'd', { day: 'd', name: '元旦', off: false })).toBeNull()
  expect(tooMany(60)).toBeUndefined()
  expect(tooMany(61)).toContain('61')
})
