import { chinaDay, type Instant } from '../shared/time'

/**
 * The half of the year for which seats are counted, `2026-autumn`: as schools divide it, spring from February to July, autumn from
 * August to the January after. Everybody begins anew in each.
 */
export function termOf(at: Instant): string {
  const day = chinaDay(at)
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  if (month === 1) return `${year - 1}-autumn`
  return month <= 7 ? `${year}-spring` : `${year}-autumn`
}
