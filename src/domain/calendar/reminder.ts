import { CHINA_OFFSET, chinaDay, DAY, HOUR, type Instant, instant, ms } from '../shared/time'

/** In the evening before, when bags are packed: 18:00 in China. Our choice. Milliseconds since midnight. */
const EVENING = 18 * HOUR

/** The day whose sessions are reminded of at `now`, and the instants between which they begin; null before the evening. */
export function remindedDay(now: Instant): { day: string; from: Instant; to: Instant } | null {
  const midnight = Math.floor((ms(now) + CHINA_OFFSET) / DAY) * DAY - CHINA_OFFSET
  if (ms(now) < midnight + EVENING) return null
  const from = instant(midnight + DAY)
  return { day: chinaDay(from), from, to: instant(midnight + 2 * DAY) }
}
