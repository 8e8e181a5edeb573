import type { DayMark } from '@/components/calendar/MonthGrid'
import { dayAfter, weekdayOf } from '@/components/calendar/month'
import { MOST } from '@/domain/event/limits'
import type { Draft } from './draft'

/** A public holiday (`off`), or a working day made up for one. */
export interface Holiday {
  day: string
  name: string
  off: boolean
}

export type Weekly = Pick<Draft, 'weekdays' | 'day' | 'until' | 'skip' | 'skipHolidays'>

/** Nobody plans further ahead in one go. */
const DAYS = 400

/** All days of the chosen weekdays from the first to the last, those that are skipped too. */
export function candidates({ weekdays, day, until }: Pick<Draft, 'weekdays' | 'day' | 'until'>): string[] {
  if (day === '' || until === '' || until < day) return []
  const found: string[] = []
  for (let at = day, looked = 0; at <= until && looked < DAYS; at = dayAfter(at, 1), looked += 1) {
    if (weekdays.includes(weekdayOf(at))) found.push(at)
  }
  return found
}

/** Why there is nothing on a day of the chosen weekdays; null: it takes place. */
export function leftOut(
  { skip, skipHolidays }: Pick<Draft, 'skip' | 'skipHolidays'>,
  day: string,
  holiday: Holiday | undefined,
): string | null {
  if (skip.includes(day)) return '您选了不办'
  return skipHolidays && holiday?.off ? `${holiday.name}放假` : null
}

export function byDay(holidays: readonly Holiday[]): Map<string, Holiday> {
  return new Map(holidays.map((each) => [each.day, each]))
}

/** Days on which it takes place. */
export function meetings(draft: Weekly, holidays: readonly Holiday[]): string[] {
  const known = byDay(holidays)
  return candidates(draft).filter((day) => leftOut(draft, day, known.get(day)) === null)
}

/**
 * Takes a day out, or in again. One holiday that is to take place after all means that the others are skipped by name from then on,
 * since the rule knows all of them or none.
 * @returns null when it cannot be: not a day of the series, or too many are skipped
 */
export function toggled(draft: Weekly, day: string, holidays: readonly Holiday[]): Pick<Draft, 'skip' | 'skipHolidays'> | null {
  const days = candidates(draft)
  if (!days.includes(day)) return null
  const { skip, skipHolidays } = draft
  const without = skip.filter((each) => each !== day)
  const known = byDay(holidays)
  const isHoliday = skipHolidays && known.get(day)?.off === true
  if (isHoliday) {
    const others = days.filter((each) => each !== day && known.get(each)?.off)
    return few({ skipHolidays: false, skip: [...new Set([...without, ...others])].sort() })
  }
  if (skip.includes(day)) return { skip: without, skipHolidays }
  return few({ skip: [...skip, day].sort(), skipHolidays })
}

function few<T extends Pick<Draft, 'skip'>>(changed: T): T | null {
  return changed.skip.length > MOST.skipped ? null : changed
}

/** How the calendar shows it. @param troubles day → what is in the way there */
export function marksOf(draft: Weekly, holidays: readonly Holiday[], troubles: Readonly<Record<string, string>>): Record<string, DayMark> {
  const marks: Record<string, DayMark> = {}
  for (const holiday of holidays) marks[holiday.day] = ofHoliday(holiday)
  const known = byDay(holidays)
  for (const day of candidates(draft)) {
    const holiday = known.get(day)
    const out = leftOut(draft, day, holiday)
    const corner = holiday && { corner: holiday.off ? '休' : '班' }
    const named = holiday ? `${holiday.name}${holiday.off ? '放假' : '调休上班'}，` : ''
    const trouble = troubles[day]
    if (out !== null) marks[day] = { tone: 'off', word: '不办', ...corner, spoken: `${named}不办，点一下恢复` }
    else if (trouble !== undefined) marks[day] = { tone: 'trouble', word: '要改', ...corner, spoken: `${named}${trouble}，点一下这天不办` }
    else marks[day] = { tone: 'on', word: '活动', ...corner, spoken: `${named}有活动，点一下这天不办` }
  }
  return marks
}

/** A day on which nothing of ours is: the calendar of the wall. */
export function ofHoliday({ name, off }: Holiday): DayMark {
  return off
    ? { corner: '休', word: name.replace(/节$/, '').slice(0, 2), spoken: `${name}放假` }
    : { corner: '班', spoken: `${name}调休上班` }
}

/** What is wrong with so many. */
export function tooMany(count: number): string | undefined {
  return count > MOST.sessions ? `一共 ${count} 次，最多 ${MOST.sessions} 次，请把结束的日子提前` : undefined
}
