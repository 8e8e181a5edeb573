import fc from 'fast-check'
import { atMinute, chinaDay, chinaMinuteOfDay, chinaWeekday, DAY, instant, ms } from '@/domain/shared/time'
import { china } from '../../support/clock'

const at = fc.integer({ min: Date.parse('1990-01-01T00:00:00Z'), max: Date.parse('2090-01-01T00:00:00Z') }).map(instant)

test('an instant says the same as its milliseconds', () => fc.assert(fc.property(at, (when) => expect(instant(ms(when))).toBe(when))))

test('the day in China begins at four in the afternoon UTC', () => {
  expect(chinaDay('2026-11-21T15:59:59.999Z')).toBe('2026-11-21')
  expect(chinaDay('2026-11-21T16:00:00.000Z')).toBe('2026-11-22')
})

test('minutes of the day begin at midnight in China', () => {
  expect(chinaMinuteOfDay(china('2026-11-23 00:00'))).toBe(0)
  expect(chinaMinuteOfDay(china('2026-11-23 23:59'))).toBe(1_439)
})

test.each([
  ['2026-11-23', 1],
  ['2026-11-28', 6],
  ['2026-11-29', 7],
  ['2028-02-29', 2],
])('%s is day %i of the week', (day, weekday) => {
  expect(chinaWeekday(china(`${day} 00:00`))).toBe(weekday)
  expect(chinaWeekday(china(`${day} 23:59`))).toBe(weekday)
})

test('China knows no summer time: a day later is the next weekday at the same minute, always', () => {
  fc.assert(
    fc.property(at, (when) => {
      const next = instant(ms(when) + DAY)
      expect(chinaMinuteOfDay(next)).toBe(chinaMinuteOfDay(when))
      expect(chinaWeekday(next)).toBe((chinaWeekday(when) % 7) + 1)
    }),
  )
})

test('a day and a minute of it are the instant that has them', () => {
  fc.assert(fc.property(at, (when) => expect(atMinute(chinaDay(when), chinaMinuteOfDay(when))).toBe(when)))
  expect(atMinute('2026-11-21', 1440)).toBe(atMinute('2026-11-22', 0))
})
