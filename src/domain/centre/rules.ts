import type { DaySpan, WorkingHours } from '../place/place'
import { CHINA_OFFSET, chinaDay, chinaWeekday, DAY, type Instant, instant, MINUTE, ms } from '../shared/time'
import type { CentreContent, Closure, Room } from './centre'

/** Whether one finds somebody there. */
export type Opening =
  /** `until` null: day and night. */
  | { open: true; until: Instant | null }
  /** `from` null: not within a year. `reason`: why today is shut out of turn. */
  | { open: false; from: Instant | null; reason: string | null }

/** How far ahead an opening is looked for, in days. */
const AHEAD = 366

const WHOLE_DAY = 1_440

/**
 * Open now, and until when; or shut, and until when. Spans that meet at midnight are one; a closure shuts whole days of China.
 * `until` and `from` are instants; the end of a span is not open any more.
 */
export function openAt(hours: WorkingHours, closures: readonly Closure[], now: Instant): Opening {
  const current = spansOn(hours, closures, now).find((span) => span.from <= now && now < span.to)
  if (current) return { open: true, until: endOf(hours, closures, current.to) }
  return { open: false, from: nextOpening(hours, closures, now), reason: closedOn(closures, now)?.reason ?? null }
}

/** A room keeps the hours of its house unless it has its own; when the house is shut so is the room. */
export function roomOpening({ hours, closures }: Pick<CentreContent, 'hours' | 'closures'>, room: Pick<Room, 'hours'>, now: Instant): Opening {
  return openAt(room.hours ?? hours, closures, now)
}

/** The closure that the day of China falls into. */
export function closedOn(closures: readonly Closure[], at: Instant): Closure | null {
  const day = chinaDay(at)
  return closures.find(({ from, to }) => from <= day && day <= to) ?? null
}

export interface Stretch {
  from: Instant
  to: Instant
}

/** When it is open on the day of China that holds `at`; nothing on a day that is shut. */
export function spansOn(hours: WorkingHours, closures: readonly Closure[], at: Instant): Stretch[] {
  if (closedOn(closures, at)) return []
  const start = midnight(at)
  return daySpans(hours, at).map(({ from, to }) => ({ from: instant(start + from * MINUTE), to: instant(start + to * MINUTE) }))
}

function daySpans(hours: WorkingHours, at: Instant): readonly DaySpan[] {
  return hours[chinaWeekday(at) as keyof WorkingHours]
}

/** Goes on as long as the next span begins where the last ended. @returns null when it never ends */
function endOf(hours: WorkingHours, closures: readonly Closure[], to: Instant): Instant | null {
  let end = to
  for (let day = 0; day <= AHEAD; ) {
    const next = spansOn(hours, closures, end).find(({ from }) => from === end)
    if (!next) return end
    if (chinaDay(next.to) !== chinaDay(end)) day += 1
    end = next.to
  }
  return null
}

function nextOpening(hours: WorkingHours, closures: readonly Closure[], now: Instant): Instant | null {
  const today = midnight(now)
  for (let day = 0; day <= AHEAD; day++) {
    const next = spansOn(hours, closures, instant(today + day * DAY)).find(({ from }) => from > now)
    if (next) return next.from
  }
  return null
}

/** Milliseconds of the China midnight before `at`. */
function midnight(at: Instant): number {
  return Math.floor((ms(at) + CHINA_OFFSET) / DAY) * DAY - CHINA_OFFSET
}

/** Is the week without a single hour? Then nobody has said when. */
export function namesNoHours(hours: WorkingHours): boolean {
  return Object.values(hours).every((spans) => spans.length === 0)
}

/** The minutes of a day as people write them: 8:30, 24:00. */
export function clockOf(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

/** @returns minutes since midnight, or null for what is no time of a day; 24:00 is its end */
export function minuteOf(text: string): number | null {
  const [, hour, minute] = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim()) ?? []
  if (hour === undefined || minute === undefined || Number(minute) > 59) return null
  const sum = Number(hour) * 60 + Number(minute)
  return sum <= WHOLE_DAY ? sum : null
}

/**
 * Reads the hours of one day as people write them: 8:30–12:00、14:30–18:00; 全天; 休息 or nothing for a day off.
 * @returns null for what is not understood: no times, an end before its beginning, spans that overlap
 */
export function spansOf(text: string): DaySpan[] | null {
  const plain = text.trim()
  if (plain === '' || plain === '休息') return []
  if (plain === '全天') return [{ from: 0, to: WHOLE_DAY }]
  const spans: DaySpan[] = []
  for (const part of plain.split(/[、,，;；\s]+/).filter((each) => each !== '')) {
    const [from = null, to = null, more] = part.split(/[-–—~～至到]/).map(minuteOf)
    const before = spans[spans.length - 1]
    if (from === null || to === null || more !== undefined || from >= to || (before && before.to > from)) return null
    spans.push({ from, to })
  }
  return spans
}
