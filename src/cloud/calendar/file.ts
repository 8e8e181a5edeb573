import type { Booking, BookingState } from '../../domain/booking/booking'
import { type Attended, entriesOf, single } from '../../domain/calendar/entries'
import { DAY, type Instant, instant, ms } from '../../domain/shared/time'
import { bookings } from '../booking/collections'
import { eventSessions, events } from '../event/collections'
import { whereWords } from '../event/where'
import type { Store, Stored } from '../store/port'
import { icsOf } from './ics'

type Reading = Pick<Store, 'get' | 'query'>

/** What a calendar shows of bookings: a seat, and what the organiser has called off. What one has cancelled oneself is gone from it. */
const SHOWN: ReadonlySet<BookingState> = new Set(['booked', 'attended', 'absent', 'calledOff'])

/** How far back a subscription goes: what was attended lately, not a history. Milliseconds. */
const BACK = 60 * DAY

/** The port's most; nobody has more to come. */
const PAGE = 100

/** The subscription of one person. Names of attendees stand nowhere in it: whoever has the address could read them. */
export async function feedFile(store: Reading, person: string, now: Instant): Promise<string> {
  const found = await store.query(bookings, {
    eq: { booker: person },
    range: { to: { gte: instant(ms(now) - BACK) } },
    order: { by: 'to', direction: 'asc' },
    limit: PAGE,
  })
  const shown = await Promise.all(found.filter(({ data }) => SHOWN.has(data.state)).map((each) => attendedOf(store, each)))
  // Two children in two bookings of one session are one entry.
  const bySession = new Map(shown.flatMap((each) => (each ? [[each.session, each]] : [])))
  return icsOf(entriesOf([...bySession.values()]), '门口驿站 · 我的活动')
}

/** The file of one booking; null when there is nothing of it that a calendar would show. */
export async function bookingFile(store: Reading, booking: string): Promise<string | null> {
  const found = await store.get(bookings, booking)
  const attended = found && SHOWN.has(found.data.state) ? await attendedOf(store, found) : null
  return attended && icsOf([single(attended)], attended.title)
}

/** One booking as calendars see it; null when its event is gone. */
export async function attendedOf(store: Reading, { data }: Stored<Booking>): Promise<Attended | null> {
  const [session, event] = await Promise.all([store.get(eventSessions, data.session), store.get(events, data.event)])
  if (!session || !event) return null
  const { title, materials, organiserName, series } = event.data
  const { planned, from, to, where, state, sequence, updatedAt, note } = session.data
  const notes = [note ?? '', materials === '' ? '' : `请带：${materials}`, organiserName].filter((line) => line !== '')
  return {
    session: session.id,
    event: event.id,
    title,
    where: await whereWords(store, event.data.tenant, where),
    notes: notes.join('\n'),
    planned,
    from,
    to,
    cancelled: state === 'cancelled',
    sequence,
    changed: updatedAt,
    weekdays: series?.weekdays ?? null,
  }
}
