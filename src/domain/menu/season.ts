import { chinaDay, type Instant } from '../shared/time'

/** What a month's capacity is counted by: `2026-11`, a month in China. */
export type Period = string

/** Months of the year, 1…12, in rising order, each once. */
export type Months = readonly number[]

export const ALL_MONTHS: Months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

export function periodOf(at: Instant): Period {
  return chinaDay(at).slice(0, 7)
}

/** Month of the year, 1…12, in China. */
export function monthOf(period: Period): number {
  return Number(period.slice(5, 7))
}

export function isInSeason(months: Months, at: Instant): boolean {
  return months.includes(monthOf(periodOf(at)))
}

/** The month after. */
export function periodAfter(period: Period): Period {
  const month = monthOf(period)
  const year = Number(period.slice(0, 4))
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
}

/** The next months of the season, this one included, soonest first. @param most how many */
export function nextPeriods(months: Months, from: Instant, most: number): Period[] {
  const found: Period[] = []
  let period = periodOf(from)
  for (let looked = 0; looked < 12 && found.length < most; looked += 1) {
    if (months.includes(monthOf(period))) found.push(period)
    period = periodAfter(period)
  }
  return found
}

/** Unbroken runs of months, over the turn of the year as well: 9…1 is one run. `[first, last]` of each. */
export function runsOf(months: Months): [number, number][] {
  if (months.length === 12) return [[1, 12]]
  const has = (month: number) => months.includes(((month + 11) % 12) + 1)
  return months
    .filter((month) => !has(month - 1))
    .map((first) => {
      let last = first
      while (has(last + 1)) last += 1
      return [first, ((last + 11) % 12) + 1]
    })
}

/** 全年 / 9月到次年1月 / 3–5月、10月 */
export function seasonWords(months: Months): string {
  if (months.length === 12) return '全年'
  return runsOf(months)
    .map(([first, last]) => (first === last ? `${first}月` : first < last ? `${first}–${last}月` : `${first}月到次年${last}月`))
    .join('、')
}

/** 12月, or with its year when it is not this one: 2027年1月. */
export function periodWords(period: Period, now: Instant): string {
  const month = `${monthOf(period)}月`
  return period.slice(0, 4) === chinaDay(now).slice(0, 4) ? month : `${period.slice(0, 4)}年${month}`
}
