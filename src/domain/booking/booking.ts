import type { Instant } from '../shared/time'

/**
 * `asked`: written down, not decided yet (a request that broke off here is finished by the next one, or by the timer). `applied`: waits
 * for the draw. The rest as the counter of seats says (`seats.ts`); `attended` and `absent` come from the list of who was there.
 */
export const BOOKING_STATES = ['asked', 'applied', 'waiting', 'offered', 'booked', 'attended', 'absent', 'declined', 'lapsed', 'left', 'cancelled', 'calledOff'] as const
export type BookingState = (typeof BOOKING_STATES)[number]

/** States in which a booking has something in the counter. */
export const LIVE = ['applied', 'waiting', 'offered', 'booked'] as const satisfies readonly BookingState[]

/** One party for one session, as stored: who comes. Its id is made of the request that asked for it. */
export interface Booking {
  tenant: string
  session: string
  event: string
  /** Ids from the district down to the event's place. */
  path: readonly string[]
  /** Person who books, and who alone sees and cancels it. */
  booker: string
  /** `self.<person>` or `child.<child>`, see `domain/child/attendee`. One seat each. */
  attendees: readonly string[]
  state: BookingState
  /** When it was asked for. */
  at: Instant
  /** When its state last changed. */
  since: Instant
  /** When the session begins and ends; follows the session when it is moved. */
  from: Instant
  to: Instant
  /** What the person shows at the door: letters as in `code.ts`. Its QR code and its typed form say the same. */
  code: string
  /** Consents by which the children take part: `<child>@<version>`. */
  consents: readonly string[]
  /** Half of the year it counts for, see `term.ts`: `2026-autumn`. */
  term: string
  /** Before the draw the person's own token, under which the published draw lists them; null without a draw. */
  token: string | null
}
