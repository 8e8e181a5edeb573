import type { Event, Session } from '../event/event'
import type { Instant } from '../shared/time'
import type { Booking } from './booking'
import { cancelUntil, stepsOf } from './rules'
import type { BookingView } from './schema'
import { claim, type Seats, standingOf } from './seats'
import { passedWords } from './words'

/** What a booking's view is made of, beside the booking. */
export interface Showing {
  now: Instant
  session: Session
  event: Event
  /** Null: the counter is gone. */
  counter: Seats | null
  where: { words: string; centre: string | null; room: string | null }
  nameOf(key: string): { key: string; name: string; child: boolean }
}

/** A booking for its booker, and for nobody else: it names who comes. */
export function bookingViewOf(id: string, booking: Booking, { now, session, event, counter, where, nameOf }: Showing): BookingView {
  const mine = claim(id, booking.attendees.length)
  const standing = counter ? standingOf(counter, mine) : { is: 'none' as const }
  const offerUntil = booking.state === 'offered' && standing.is === 'offered' ? standing.until : null
  const inLine = booking.state === 'waiting' && standing.is === 'waiting'
  const { attendees, state } = booking
  return {
    id,
    event: { id: booking.event, title: event.title, kind: event.kind, materials: event.materials, pickUp: event.pickUp },
    session: { id: booking.session, from: session.from, to: session.to, where, state: session.state, note: session.note },
    attendees: attendees.map(nameOf),
    state,
    at: booking.at,
    code: state === 'booked' || state === 'attended' || state === 'absent' ? booking.code : null,
    ahead: inLine ? standing.ahead : null,
    offerUntil,
    cancelUntil: cancelUntil(session, event),
    draw:
      booking.token === null || session.drawAt === null
        ? null
        : { at: session.drawAt, held: counter?.phase === 'serving', token: booking.token },
    passed: (counter?.passed ?? [])
      .filter((each) => each.claim === mine)
      .map(({ at, free }) => ({ at, words: passedWords(free, attendees.length) })),
    actions: booking.leaving ? [] : stepsOf({ state, from: session.from }, offerUntil, now),
  }
}
