/** Days are `2026-12-03`, months `2026-12`; arithmetic is of the calendar alone, without zones. */
export type Day = string
export type Month = string

const DAY = 24 * 60 * 60 * 1_000

function ms(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`)
}

/** @param by days, also negative */
export function dayAfter(day: Day, by: number): Day {
  return new Date(ms(day) + by * DAY).toISOString().slice(0, 10)
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((Math.floor(ms(day) / DAY) + 3) % 7) + 1
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** @param by months, also negative */
export function monthAfter(month: Month, by: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** The same day of another month, or its last one: 31 March a month earlier is 28 February. */
export function sameDayOf(day: Day, month: Month): Day {
  const last = dayAfter(`${monthAfter(month, 1)}-01`, -1)
  const same = `${month}${day.slice(7)}`
  return same > last ? last : same
}

/** The weeks of a month, Monday first; null where another month has the place. */
export function weeksOf(month: Month): (Day | null)[][] {
  const first = `${month}-01`
  const start = dayAfter(first, 1 - weekdayOf(first))
  const weeks: (Day | null)[][] = []
  for (let at = start; monthOf(at) <= month; at = dayAfter(at, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => dayAfter(at, index)).map((day) => (monthOf(day) === month ? day : null)))
  }
  return weeks
}

/** 2026年12月 */
export function monthWords(month: Month): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`
}

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** 12月3日周四 */
export function dayWords(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日${WEEKDAYS[weekdayOf(day) - 1]}`
}
