import { moment } from '@/client/when'
import { atMinute, CHINA_OFFSET, chinaDay, chinaMinuteOfDay, DAY, type Instant, instant, ms } from '@/domain/shared/time'

/** A day and a clock on it, as they are chosen one after the other. */
export interface Moment {
  /** 2026-11-28; empty when none was chosen. */
  day: string
  /** Minutes since midnight in China. */
  minute: number | null
}

/** Empty while one of the two is missing: the schema says so beside the field. */
export function instantOf({ day, minute }: Moment): Instant {
  return day === '' || minute === null ? '' : atMinute(day, minute)
}

export function momentOf(at: Instant): Moment {
  return { day: chinaDay(at), minute: Math.floor(chinaMinuteOfDay(at)) }
}

/** The calendar day in China so many days from now. */
export function dayFrom(now: Instant, days: number): string {
  return instant(ms(now) + CHINA_OFFSET + days * DAY).slice(0, 10)
}

/** An end as people say it: the midnight at which a day ends is 11月28日晚上 12 点, not 0:00 of the next. */
export function endWords(at: Instant): string {
  if (chinaMinuteOfDay(at) !== 0) return moment(at)
  const day = chinaDay(instant(ms(at) - 1))
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日晚上 12 点`
}
