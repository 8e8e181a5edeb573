import { atMinute, CHINA_OFFSET, DAY } from '../shared/time'
import type { Series, Span } from './event'
import { holidayOn, isKnown, nextDate } from './holidays'
import { MOST } from './limits'

/** What a series comes to. */
export interface Occurrences {
  /** In the order of time; at most one more than `MOST.sessions`, so that too many are seen to be too many. */
  sessions: Span[]
  /** Days of China on which there would have been one, and why there is none. */
  skipped: { day: string; why: string }[]
  /** Years in it whose public holidays are not published yet, when they were to be skipped. */
  unpublished: number[]
}

/** Every session of a series: its weekdays from the first day until the last, but for those it skips. */
export function sessionsOf(series: Pick<Series, 'weekdays' | 'from' | 'to' | 'first' | 'until' | 'skip' | 'skipHolidays'>): Occurrences {
  const found: Occurrences = { sessions: [], skipped: [], unpublished: [] }
  const years = new Set<number>()
  for (let day = series.first; day <= series.until && found.sessions.length <= MOST.sessions; day = nextDate(day)) {
    if (!series.weekdays.includes(weekdayOf(day))) continue
    const why = whyNot(series, day)
    if (why !== null) found.skipped.push({ day, why })
    else found.sessions.push({ from: atMinute(day, series.from), to: atMinute(day, series.to) })
    if (series.skipHolidays && !isKnown(day)) years.add(Number(day.slice(0, 4)))
  }
  return { ...found, unpublished: [...years] }
}

function whyNot({ skip, skipHolidays }: Pick<Series, 'skip' | 'skipHolidays'>, day: string): string | null {
  if (skip.includes(day)) return '您跳过的日子'
  return skipHolidays ? holidayOn(day) : null
}

/** ISO weekday of a date, 1 Monday … 7 Sunday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7
}

/** Does it begin and end on one day of China? It may end at its midnight. */
export function withinOneDay({ from, to }: Span): boolean {
  const dayOf = (at: number) => Math.floor((at + CHINA_OFFSET) / DAY)
  return dayOf(Date.parse(from)) === dayOf(Date.parse(to) - 1)
}
