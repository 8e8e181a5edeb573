import { atMinute, type Instant, instant, MINUTE, ms } from '../shared/time'
import { type Deliberation, isOpen, type Meeting, NEVER } from './deliberation'
import { AGREED_AHEAD, ANSWER_WITHIN, MEETING_AHEAD, MINUTES_WITHIN } from './limits'

/** How long the agenda takes in all, minutes. */
export function minutesOf({ agenda }: Pick<Meeting, 'agenda'>): number {
  return agenda.reduce((sum, { minutes }) => sum + minutes, 0)
}

export function endOf(meeting: Pick<Meeting, 'at' | 'agenda'>): Instant {
  return instant(ms(meeting.at) + minutesOf(meeting) * MINUTE)
}

/** What is wrong with the time of a meeting, or null. */
export function meetingProblem(at: Instant, now: Instant): string | null {
  if (at <= now) return '请选还没到的时间'
  if (ms(at) > ms(now) + MEETING_AHEAD) return '太远了，请选三个月以内的日子'
  return null
}

/** Whether the meeting has begun: only then can it have been held. */
export function hasBegun({ meeting }: Pick<Deliberation, 'meeting'>, now: Instant): boolean {
  return meeting !== null && meeting.at <= now
}

/** The end of the day until which something is to be done. @param day 2026-12-01 */
export function dueOf(day: string): Instant {
  return atMinute(day, 24 * 60)
}

/** What is wrong with the day of something agreed, or null. */
export function dayProblem(day: string, now: Instant): string | null {
  const due = dueOf(day)
  if (due <= now) return '请选今天或以后的日子'
  return ms(due) > ms(now) + AGREED_AHEAD ? '太远了，请选一年以内的日子' : null
}

/** When the desk owes the next step. */
export function deskOwes({ state, createdAt, meeting, steps }: Pick<Deliberation, 'state' | 'createdAt' | 'meeting' | 'steps'>): Instant {
  if (state === 'raised') return instant(ms(createdAt) + ANSWER_WITHIN)
  if (state === 'scheduled' && meeting) return endOf(meeting)
  const held = steps.find(({ action }) => action === 'hold')
  return state === 'held' && held ? instant(ms(held.at) + MINUTES_WITHIN) : NEVER
}

/** The desk has not done what it owes in time. */
export function isLate({ state, dueAt }: Pick<Deliberation, 'state' | 'dueAt'>, now: Instant): boolean {
  return isOpen(state) && dueAt <= now
}
