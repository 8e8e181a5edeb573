import type { Slot } from '@/domain/repair/report'
import { CHINA_OFFSET, DAY, HOUR, type Instant, instant, ms } from '@/domain/shared/time'

/** Days ahead that can be agreed on. */
const DAYS = 7
/** When a fixer may come to a home, hours of the day in China; two hours each. Our choice. */
const STARTS = [8, 10, 12, 14, 16, 18]
const SLOT_HOURS = 2

export interface VisitDay {
  /** The day's first instant: what a choice is known by. */
  day: Instant
  slots: readonly Slot[]
}

/** The next seven days with what is still ahead of `now`; a day without any slot left is not offered. */
export function visitDays(now: Instant): VisitDay[] {
  const midnight = Math.floor((ms(now) + CHINA_OFFSET) / DAY) * DAY - CHINA_OFFSET
  const days = Array.from({ length: DAYS }, (_, index) => midnight + index * DAY).map((day) => ({
    day: instant(day),
    slots: STARTS.map((hour) => ({ from: instant(day + hour * HOUR), to: instant(day + (hour + SLOT_HOURS) * HOUR) })).filter(
      ({ from }) => from > now,
    ),
  }))
  return days.filter(({ slots }) => slots.length > 0)
}
