import { type Instant, instant, MINUTE, ms } from '../shared/time'
import { type Claim, offeredTo, type Passed, type Seats, seatsOf } from './seats'

/** The next thing that the line needs, one guarded write each; it is asked again until it answers null. */
export type Turn =
  /** Nobody took the offer in time: its seats become free. */
  | { do: 'lapse'; offer: string; claim: Claim }
  /** The first in line whose party fits is offered its seats. */
  | { do: 'offer'; claim: Claim; until: Instant; passed: readonly Passed[] }

/**
 * Who is next. Offers past their time lapse first. Then the first party in line that fits into the free seats is offered them; parties
 * before it that need more are passed over, and it is written down for whom and why, once for each seat given.
 * @param offerFor minutes that an offer stands
 * @param from when it begins: no offer stands longer, and none is made afterwards
 */
export function nextTurn(
  seats: Pick<Seats, 'left' | 'offers' | 'waiting' | 'phase' | 'open'>,
  { now, offerFor, from }: { now: Instant; offerFor: number; from: Instant },
): Turn | null {
  const lapsed = seats.offers.find((line) => offeredTo(line).until < now)
  if (lapsed) return { do: 'lapse', offer: lapsed, claim: offeredTo(lapsed).claim }
  if (seats.phase === 'applying' || !seats.open || seats.left === 0 || now >= from) return null
  const first = seats.waiting.findIndex((each) => seatsOf(each) <= seats.left)
  const next = seats.waiting[first]
  if (next === undefined) return null
  const until = instant(Math.min(ms(now) + offerFor * MINUTE, ms(from)))
  const passed = seats.waiting.slice(0, first).map((each) => ({ claim: each, by: next, at: now, free: seats.left }))
  return { do: 'offer', claim: next, until, passed }
}

/**
 * When the clock has the next thing to do: while people apply the draw, as it was set; then the earliest end of an offer. The counter may
 * say an earlier instant, when an offer has ended otherwise: then there is nothing to do, and it is set right. It never says a later one.
 */
export function dueAt({ phase, offers, dueAt: set }: Pick<Seats, 'offers' | 'phase' | 'dueAt'>): Instant | null {
  if (phase === 'applying') return set
  return earliest(offers.map((line) => offeredTo(line).until))
}

/** @returns null of none */
export function earliest(instants: readonly Instant[]): Instant | null {
  return instants.reduce<Instant | null>((least, each) => (least === null || each < least ? each : least), null)
}
