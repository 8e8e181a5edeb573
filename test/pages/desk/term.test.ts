import { dayOf, NO_TERM, termOf, termWords } from '@/pages/desk/people/term'
import { china } from '../../support/clock'

const NOW = china('2026-11-23 10:00')

test.each(['2027-06-30', '2027.6.30', '2027年6月30日', ' 2027/06/30 '])('%s is read as that day in China', (typed) => {
  expect(dayOf(typed)).toBe(china('2027-06-30 00:00'))
})

test.each(['2027-02-30', '明年', '', '2027-13-01'])('“%s” is no day', (typed) => expect(dayOf(typed)).toBeNull())

test('the last day belongs to the term', () => {
  expect(termOf({ ...NO_TERM, term: 'until', until: '2027-06-30' }, NOW)).toEqual({ from: null, to: china('2027-07-01 00:00') })
})

test('a year ends on the same day of the next, three years also from a 29 February', () => {
  expect(termOf({ ...NO_TERM, term: 'year' }, NOW)).toEqual({ from: null, to: china('2027-11-23 00:00') })
  const leap = { ...NO_TERM, term: 'three' as const, from: '2028-02-29' }
  expect(termOf(leap, NOW)).toEqual({ from: china('2028-02-29 00:00'), to: china('2031-03-01 00:00') })
})

test('which field is wrong is said', () => {
  expect(termOf({ ...NO_TERM, term: 'until', until: '很久' }, NOW)).toEqual({ wrong: 'until' })
  expect(termOf({ ...NO_TERM, from: '昨天' }, NOW)).toEqual({ wrong: 'from' })
})

test.each([
  [{ from: china('2020-01-01 00:00'), to: null }, '没有期限'],
  [{ from: china('2020-01-01 00:00'), to: china('2027-07-01 00:00') }, '到2027年6月30日'],
  [{ from: china('2020-01-01 00:00'), to: china('2026-11-01 00:00') }, '2026年10月31日已到期'],
  [{ from: china('2026-12-01 00:00'), to: null }, '2026年12月1日起，没有期限'],
  [{ from: china('2026-12-01 00:00'), to: china('2027-07-01 00:00') }, '2026年12月1日起，到2027年6月30日'],
])('a term in words: %#', (term, words) => expect(termWords(term, NOW)).toBe(words))
