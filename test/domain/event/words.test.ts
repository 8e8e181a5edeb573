import { agesWords, clockWords, seriesWords, weekdaysWords } from '@/domain/event/words'

it.each([
  [{ from: 72, to: 155 }, '6–12 岁'],
  [{ from: 72, to: 83 }, '6 岁'],
  [{ from: 18, to: 47 }, '18 个月–3 岁'],
  [{ from: 720, to: null }, '60 岁以上'],
  [{ from: null, to: 35 }, '2 岁以下'],
  [{ from: 0, to: null }, ''],
  [null, ''],
])('ages of %j months are said as “%s”', (ages, words) => {
  expect(agesWords(ages)).toBe(words)
})

it.each([
  [[3], '每周三'],
  [[3, 1], '每周一、周三'],
  [[1, 2, 3, 4, 5], '每周一到周五'],
  [[6, 7], '每周六、周日'],
  [[1, 2, 3, 4, 5, 6, 7], '每天'],
])('the weekdays %j are said as “%s”', (days, words) => {
  expect(weekdaysWords(days)).toBe(words)
})

it('a series says its days and its hours', () => {
  expect(seriesWords({ weekdays: [3], from: 990, to: 1_080 })).toBe('每周三 16:30–18:00')
  expect(clockWords(1_440)).toBe('24:00')
})
