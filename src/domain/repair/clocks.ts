import type { WorkingHours } from '../place/place'
import { CHINA_OFFSET, chinaMinuteOfDay, chinaWeekday, DAY, type Instant, instant, MINUTE, ms } from '../shared/time'

/** When time counts: in the estate's working hours, or around the clock when somebody is in danger. */
export type Counting = WorkingHours | 'always'

/**
 * A clock that counts working minutes towards a limit, and can be paused.
 * Running: `since` and `dueAt` are set. Paused: both null. Stopped for good: `stoppedAt` set.
 */
export interface Clock {
  /** Working minutes allowed in all. */
  limit: number
  /** Working minutes used before the current run. */
  spent: number
  since: Instant | null
  dueAt: Instant | null
  stoppedAt: Instant | null
}

type Weekday = keyof WorkingHours

/** A week without a single working span would never end a clock: count such an estate around the clock. */
function countsAlways(counting: Counting): counting is 'always' {
  return counting === 'always' || Object.values(counting).every((spans) => spans.length === 0)
}

/** Working spans of the China day that holds `at`, as milliseconds since the epoch. */
function spansOfDay(at: number, hours: WorkingHours): { from: number; to: number }[] {
  const midnight = Math.floor((at + CHINA_OFFSET) / DAY) * DAY - CHINA_OFFSET
  const spans = hours[chinaWeekday(instant(at)) as Weekday]
  return spans.map((span) => ({ from: midnight + span.from * MINUTE, to: midnight + span.to * MINUTE }))
}

function nextMidnight(at: number): number {
  return (Math.floor((at + CHINA_OFFSET) / DAY) + 1) * DAY - CHINA_OFFSET
}

/** The instant at which `minutes` working minutes after `at` are used up. */
export function addWorking(at: Instant, minutes: number, counting: Counting): Instant {
  if (countsAlways(counting)) return instant(ms(at) + minutes * MINUTE)
  let left = minutes * MINUTE
  let cursor = ms(at)
  for (;;) {
    for (const span of spansOfDay(cursor, counting)) {
      const from = Math.max(span.from, cursor)
      const room = span.to - from
      if (room <= 0) continue
      if (left <= room) return instant(from + left)
      left -= room
    }
    cursor = nextMidnight(cursor)
  }
}

/** Working minutes between two instants; 0 when `to` is not later. */
export function workingBetween(from: Instant, to: Instant, counting: Counting): number {
  const start = ms(from)
  const end = ms(to)
  if (end <= start) return 0
  if (countsAlways(counting)) return (end - start) / MINUTE
  let sum = 0
  for (let day = start; day < end; day = nextMidnight(day)) {
    for (const span of spansOfDay(day, counting)) sum += Math.max(0, Math.min(span.to, end) - Math.max(span.from, day))
  }
  return sum / MINUTE
}

/** Is the instant within working hours? */
export function isWorking(at: Instant, hours: WorkingHours): boolean {
  const minute = chinaMinuteOfDay(at)
  return hours[chinaWeekday(at) as Weekday].some((span) => span.from <= minute && minute < span.to)
}

export function startClock(limit: number, now: Instant, counting: Counting): Clock {
  return { limit, spent: 0, since: now, dueAt: addWorking(now, limit, counting), stoppedAt: null }
}

/** A stopped or paused clock stays as it is. */
export function pauseClock(clock: Clock, now: Instant, counting: Counting): Clock {
  if (clock.since === null) return clock
  return { ...clock, spent: clock.spent + workingBetween(clock.since, now, counting), since: null, dueAt: null }
}

/** Only a paused clock runs again; what was used before the pause stays used. */
export function resumeClock(clock: Clock, now: Instant, counting: Counting): Clock {
  if (clock.stoppedAt !== null || clock.since !== null) return clock
  return { ...clock, since: now, dueAt: addWorking(now, Math.max(0, clock.limit - clock.spent), counting) }
}

export function stopClock(clock: Clock, now: Instant, counting: Counting): Clock {
  if (clock.stoppedAt !== null) return clock
  return { ...pauseClock(clock, now, counting), stoppedAt: now }
}

/** A running clock is late after its deadline; a stopped one when it had used more than its limit. */
export function isLate(clock: Clock, now: Instant): boolean {
  if (clock.dueAt !== null) return now > clock.dueAt
  return clock.spent > clock.limit
}
