import type { Booking } from '../booking/booking'
import type { Notice } from '../notice/notice'
import { chinaMinuteOfDay, type Instant } from '../shared/time'
import type { Attended } from './entries'

/** The evening before: when, where, what to bring. No name of a child stands in it. */
export function reminderOf(
  booking: string,
  { tenant, booker }: Pick<Booking, 'tenant' | 'booker'>,
  { title, from, where, notes, sequence }: Attended,
  now: Instant,
): { id: string; notice: Notice } {
  const minute = chinaMinuteOfDay(from)
  const clock = `${Math.floor(minute / 60)}:${String(Math.floor(minute % 60)).padStart(2, '0')}`
  const bring = notes.split('\n').find((line) => line.startsWith('请带：'))
  return {
    id: `${booking}.remind.${sequence}.${booker}`,
    notice: {
      tenant,
      person: booker,
      matter: `booking:${booking}`,
      title: `明天 ${clock} · ${title}`,
      words: [where, ...(bring ? [bring] : []), '来不了请早点取消，把名额让给候补的邻居。'].join('\n'),
      at: now,
      urgent: false,
      readAt: null,
      unread: true,
    },
  }
}
