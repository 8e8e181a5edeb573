/** An instant as stored: ISO 8601 in UTC with milliseconds, so that strings sort as instants do. */
export type Instant = string

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** China has one zone and no summer time; WeChat's engine has no `Intl`, so the offset is a constant. Milliseconds. */
export const CHINA_OFFSET = 8 * HOUR

/** @param ms milliseconds since 1970-01-01T00:00Z */
export function instant(ms: number): Instant {
  return new Date(ms).toISOString()
}

/** @returns milliseconds since 1970-01-01T00:00Z */
export function ms(at: Instant): number {
  return Date.parse(at)
}

/** The calendar day in China that an instant falls on, as `2026-11-21`. */
export function chinaDay(at: Instant): string {
  return instant(ms(at) + CHINA_OFFSET).slice(0, 10)
}

/** The instant at which a clock in China shows that minute of the day; 1440 is its end. @param day as `2026-11-21` */
export function atMinute(day: string, minute: number): Instant {
  return instant(Date.parse(`${day}T00:00:00.000Z`) - CHINA_OFFSET + minute * MINUTE)
}

/** Minutes since midnight in China, 0…1439, with the fraction kept. */
export function chinaMinuteOfDay(at: Instant): number {
  return ((ms(at) + CHINA_OFFSET) % DAY) / MINUTE
}

/** Day of the week in China, 1 (Monday) … 7 (Sunday), as ISO 8601 counts. */
export function chinaWeekday(at: Instant): number {
  return ((Math.floor((ms(at) + CHINA_OFFSET) / DAY) + 3) % 7) + 1
}
