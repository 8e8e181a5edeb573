import { spanOfTime, untilDue, when } from '@/client/when'
import { china } from '../support/clock'

const NOW = china('2026-11-21 16:30')

it.each([
  ['2026-11-21 16:30', '刚刚'],
  ['2026-11-21 16:25', '5 分钟前'],
  ['2026-11-21 08:05', '今天 08:05'],
  ['2026-11-21 18:00', '今天 18:00'],
  ['2026-11-20 23:59', '昨天 23:59'],
  ['2026-11-22 00:00', '明天 00:00'],
  ['2026-11-24 10:00', '周二 10:00'],
  ['2026-11-18 10:00', '3 天前'],
  ['2026-11-03 10:00', '11月3日'],
  ['2025-03-01 10:00', '2025年3月1日'],
])('on 21 November at 16:30, %s in China is said as %s', (at, words) => {
  expect(when(china(at), NOW)).toBe(words)
})

it('a day begins at midnight in China, whatever the phone thinks', () => {
  expect(when('2026-11-20T16:30:00.000Z', NOW)).toBe('今天 00:30')
  expect(when('2026-11-20T15:30:00.000Z', NOW)).toBe('昨天 23:30')
})

it('a span names its day once', () => {
  expect(spanOfTime(china('2026-11-22 14:00'), china('2026-11-22 16:00'))).toBe('11月22日 周日 14:00–16:00')
})

it('a deadline says what is left, or by how much it was missed', () => {
  expect(untilDue(china('2026-11-21 17:10'), NOW)).toBe('还剩 40 分钟')
  expect(untilDue(china('2026-11-21 13:30'), NOW)).toBe('已超时 3 小时')
  expect(untilDue(china('2026-11-17 16:30'), NOW)).toBe('已超时 4 天')
})
