import { GROWN_MONTHS } from '@/domain/child/limits'
import { chinaDay, instant } from '@/domain/shared/time'

/** This month in China, 2026-11. */
export function thisMonth(): string {
  return chinaDay(instant(Date.now())).slice(0, 7)
}

/** The first month in which somebody was born who is not of age yet. @param now 2026-11 */
export function firstMonth(now: string): string {
  const [year = 0, month = 1] = now.split('-').map(Number)
  const first = year * 12 + month - GROWN_MONTHS
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`
}

/** 2019 年 5 月 */
export function monthWords(value: string): string {
  const [year, month] = value.split('-').map(Number)
  return `${year} 年 ${month} 月`
}
