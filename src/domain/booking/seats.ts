import type { Instant } from '../shared/time'

/**
 * The counter of what is scarce: seats of a session, a room or court for one span, meals of a day. One document each, the only
 * truth about who has a seat; everything else (bookings, diaries, notices) is derived from it. Each change is one guarded patch
 * of this document (`cloud/booking/seats`), so that no two of them can take the same seat, on any engine.
 *
 * A party is one booking: `claim` makes its line, `<booking id>:<seats>`. Lines are plain strings, since guards compare with constants
 * and a thousand people in line must stay a small document; nothing personal stands in it.
 */
export interface Seats {
  tenant: string
  /** Seats in all. */
  capacity: number
  /** Neither held nor offered. Never below 0. */
  left: number
  /** Bookings are taken now. */
  open: boolean
  /** `applying`: fair share; all who ask stand in `waiting` until the draw gives the seats. `serving`: first come first served. */
  phase: 'applying' | 'serving'
  /** Parties that hold seats, in the order in which they got them. */
  held: readonly Claim[]
  /** Parties to whom freed seats are offered. */
  offered: readonly Claim[]
  /** `<claim>@<until>` of each offer, the earliest not always first. */
  offers: readonly string[]
  /** The line, first come first. */
  waiting: readonly Claim[]
  /** How many parties are in line: guards compare numbers, not lengths. */
  line: number
  /** The most that may stand in line. */
  lineMost: number
  /** Rises whenever a seat becomes free, is given to the line, or somebody leaves the line: who is next is decided against one value of it. */
  turn: number
  /** Who was passed over, for whom and why; told to them. Oldest first. */
  passed: readonly Passed[]
  /** What follows and is still to be done. */
  pending: readonly SeatEffect[]
  /** Not null: something may still follow, or the line may have to be served. Set by every change; taken away only when neither is so. */
  pendingSince: Instant | null
  /** When the next thing happens by the clock: an offer lapses, or the draw; never later than that. Null: nothing. */
  dueAt: Instant | null
}

/** `<booking id>:<number of seats>`. */
export type Claim = string

/** A party in line was passed over, since it needs more seats than were free: both or none. */
export interface Passed {
  claim: Claim
  /** The party that was offered the seat. */
  by: Claim
  at: Instant
  /** How many were free then. */
  free: number
}

/** What became of a booking: applied to the booking's own document, the diaries of its people, and their inboxes. */
export interface SeatEffect {
  /** `<booking>.<what>`: each happens to a booking once at most. */
  key: string
  /** Of `drawn`, which is of all at once: under which mark the list of the draw is kept. */
  booking: string
  what: 'held' | 'waiting' | 'offered' | 'cancelled' | 'left' | 'declined' | 'lapsed' | 'drawn'
  at: Instant
}

export function claim(booking: string, seats: number): Claim {
  return `${booking}:${seats}`
}

export function bookingOf(claimed: Claim): string {
  return claimed.slice(0, claimed.lastIndexOf(':'))
}

/** How many seats the party takes. */
export function seatsOf(claimed: Claim): number {
  return Number(claimed.slice(claimed.lastIndexOf(':') + 1))
}

/** @param until the last instant at which it can be taken */
export function offer(claimed: Claim, until: Instant): string {
  return `${claimed}@${until}`
}

export function offeredTo(line: string): { claim: Claim; until: Instant } {
  const at = line.indexOf('@')
  return { claim: line.slice(0, at), until: line.slice(at + 1) }
}

/** How a party stands now. */
export type Standing =
  | { is: 'held' }
  | { is: 'offered'; until: Instant }
  /** `ahead`: parties before it. */
  | { is: 'waiting'; ahead: number }
  | { is: 'none' }

export function standingOf(seats: Pick<Seats, 'held' | 'offers' | 'waiting'>, claimed: Claim): Standing {
  if (seats.held.includes(claimed)) return { is: 'held' }
  const offered = seats.offers.map(offeredTo).find((each) => each.claim === claimed)
  if (offered) return { is: 'offered', until: offered.until }
  const ahead = seats.waiting.indexOf(claimed)
  return ahead < 0 ? { is: 'none' } : { is: 'waiting', ahead }
}

/** A counter in which nobody has a seat yet. @param lineMost 0: there is no line */
export function newSeats(given: { tenant: string; capacity: number; lineMost: number; drawAt: Instant | null }): Seats {
  const { tenant, capacity, lineMost, drawAt } = given
  return {
    tenant,
    capacity,
    left: capacity,
    open: true,
    phase: drawAt === null ? 'serving' : 'applying',
    held: [],
    offered: [],
    offers: [],
    waiting: [],
    line: 0,
    lineMost,
    turn: 0,
    passed: [],
    pending: [],
    pendingSince: null,
    dueAt: drawAt,
  }
}
