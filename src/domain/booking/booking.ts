import type { Instant } from '../shared/time'

/**
 * `asked`: written down, not decided yet (a request that broke off here is finished by the next one, or by the timer). `applied`: waits
 * for the draw. The rest as the counter of seats says (`seats.ts`); `attended` and `absent` come from the list of who was there.
 */
export const BOOKING_STATES = [
  'asked',
  'applied',
  'waiting',
  'offered',
  'booked',
  'attended',
  'absent',
  'declined',
  'lapsed',
  'left',
  'cancelled',
  'calledOff',
] as const
export type BookingState = (typeof BOOKING_STATES)[number]

/** States in which a booking has something in the counter, or is about to. */
export const LIVE = ['asked', 'applied', 'waiting', 'offered', 'booked'] as const satisfies readonly BookingState[]

/** States of somebody who has, or had, a seat. */
export const SEATED = ['booked', 'attended', 'absent'] as const satisfies readonly BookingState[]

export function isLive(state: BookingState): boolean {
  return (LIVE as readonly BookingState[]).includes(state)
}

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
  /** The person's own token, under which the published draw lists them; null without a draw. */
  token: string | null
  /** It is being given up: written before the counter is asked, so that no late step of the first request takes the seat again. */
  leaving: boolean
  /** It was given up when it could no longer be done freely. */
  late: boolean
  /** When something about it was begun that is not finished: the timer looks for it. Null when nothing is. */
  undoneSince: Instant | null
  /** The version of the counter that `state` was read from; an older one never writes over a newer one. */
  seen: number
}
