import { CHINA_OFFSET, DAY, type Instant, instant, MINUTE, ms } from '@/domain/shared/time'

/** An instant by the wall clock of China: `china('2026-11-23 09:00')`. That day is a Monday. */
export function china(wall: string): Instant {
  return instant(Date.parse(`${wall.replace(' ', 'T')}:00.000Z`) - CHINA_OFFSET)
}

/** Monday morning, an hour after the desk opened. */
export const MORNING = china('2026-11-23 09:00')

export function later(at: Instant, minutes: number): Instant {
  return instant(ms(at) + minutes * MINUTE)
}

export function daysLater(at: Instant, days: number): Instant {
  return instant(ms(at) + days * DAY)
}

/** A clock that stands still until a test moves it. */
export function createClock(start: Instant = MORNING) {
  let now = start
  return {
    now: () => now,
    set(at: Instant) {
      now = at
    },
    /** @param minutes of the wall clock */
    forward(minutes: number) {
      now = later(now, minutes)
    },
  }
}
