import { holidayOn, isKnown, KNOWN_YEARS, specialDays } from '@/domain/event/holidays'

const OFF: Record<number, number> = { 2025: 28, 2026: 33 }
const WORKED: Record<number, number> = { 2025: 5, 2026: 6 }

describe('public holidays', () => {
  it.each(KNOWN_YEARS)('of %i are as many days off and as many worked weekend days as the notice says', (year) => {
    const days = specialDays().filter(({ day }) => day.startsWith(`${year}-`))
    expect(days.filter(({ off }) => off)).toHaveLength(OFF[year] ?? -1)
    expect(days.filter(({ off }) => !off)).toHaveLength(WORKED[year] ?? -1)
  })

  it('make up for a day off on Saturdays and Sundays alone, and never on a day off', () => {
    for (const { day } of specialDays().filter(({ off }) => !off)) {
      expect([0, 6]).toContain(new Date(`${day}T00:00:00.000Z`).getUTCDay())
      expect(holidayOn(day)).toBeNull()
    }
  })

  it('are named on their first and last day, and not on the days around them', () => {
    expect(['2025-01-27', '2025-01-28', '2025-02-04', '2025-02-05'].map(holidayOn)).toEqual([null, '春节', '春节', null])
    expect(['2026-09-30', '2026-10-01', '2026-10-07', '2026-10-08'].map(holidayOn)).toEqual([null, '国庆节', '国庆节', null])
    expect(['2025-10-08', '2026-10-08'].map(holidayOn)).toEqual(['国庆节、中秋节', null])
  })

  it('of a year whose notice is not out are not guessed', () => {
    expect(isKnown('2030-10-01')).toBe(false)
    expect(holidayOn('2030-10-01')).toBeNull()
  })
})
