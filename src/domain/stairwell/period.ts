import { atMinute, chinaDay, type Instant } from '../shared/time'

/** Half a year of China: 2026H2 is July to December. */
export type Period = `${number}H${1 | 2}`

export function periodOf(at: Instant): Period {
  const day = chinaDay(at)
  return `${Number(day.slice(0, 4))}H${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`
}

/** The half before. */
export function periodBefore(period: Period): Period {
  const [year, half] = partsOf(period)
  return half === 2 ? `${year}H1` : `${year - 1}H2`
}

/** The first instant after it. */
export function endOfPeriod(period: Period): Instant {
  const [year, half] = partsOf(period)
  return atMinute(half === 1 ? `${year}-07-01` : `${year + 1}-01-01`, 0)
}

/** 2026年下半年 */
export function periodWords(period: Period): string {
  const [year, half] = partsOf(period)
  return `${year}年${half === 1 ? '上' : '下'}半年`
}

function partsOf(period: Period): [year: number, half: number] {
  return [Number(period.slice(0, 4)), Number(period.slice(5))]
}
