import { dueAt, nextTurn } from '../../domain/booking/line'
import { bookingOf, type Claim, offer, offeredTo, type SeatEffect, type Seats, seatsOf, type Standing, standingOf } from '../../domain/booking/seats'
import type { Instant } from '../../domain/shared/time'
import type { Collection, Patch, Store } from '../store/port'

/** One counter for each session, slot of a room, or day of meals; the id is theirs. */
export const seats: Collection<Seats> = { name: 'seats', indexes: [['pendingSince'], ['dueAt']], sets: ['held', 'offered', 'offers', 'waiting'] }

type Site = Pick<Store, 'get' | 'patch'>

/** Tries of a step that others keep coming before; each loser reads again, so that somebody always wins. */
const TRIES = 50

/** Kept of those who were passed over: enough for whoever still waits. */
const PASSED_KEPT = 200

function effect(claim: Claim, what: SeatEffect['what'], at: Instant): SeatEffect {
  const booking = bookingOf(claim)
  return { key: `${booking}.${what}`, booking, what, at }
}

/** Nobody stands in two places of one counter: asked again, the same claim changes nothing. */
function nowhere(claim: Claim): NonNullable<Patch<Seats>['guard']>['lacks'] {
  return { held: claim, offered: claim, waiting: claim }
}

/** Why there was neither a seat nor a place in the line. */
export type NoSeat = 'closed' | 'full' | 'gone'

/**
 * Takes seats, or a place in the line when none are free, somebody is in line already, or a draw will give them.
 * Two guarded writes at most decide; safe to ask again with the same claim.
 * @param onlyIfFree never stands in line
 */
export async function take(store: Site, id: string, claim: Claim, now: Instant, onlyIfFree = false): Promise<Standing | NoSeat> {
  const k = seatsOf(claim)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const held = await store.patch(seats, id, {
      guard: { eq: { open: true, phase: 'serving' }, range: { left: { gte: k }, line: { lte: 0 } }, lacks: nowhere(claim) },
      inc: { left: -k },
      push: { held: claim, pending: effect(claim, 'held', now) },
      set: { pendingSince: now },
    })
    if (held) return { is: 'held' }
    const counter = (await store.get(seats, id))?.data
    if (!counter) return 'gone'
    const standing = standingOf(counter, claim)
    if (standing.is !== 'none') return standing
    if (!counter.open) return 'closed'
    // A party larger than the whole would wait for ever.
    if (onlyIfFree || k > counter.capacity || counter.line >= counter.lineMost) return 'full'
    const waits = await store.patch(seats, id, {
      guard: { eq: { open: true }, range: { line: { lt: counter.lineMost } }, lacks: nowhere(claim) },
      inc: { line: 1 },
      push: { waiting: claim, pending: effect(claim, 'waiting', now) },
      set: { pendingSince: now },
    })
    if (waits) return standingNow(store, id, claim)
  }
  throw new Error(`Counter ${id} is changed by others all the time`)
}

async function standingNow(store: Site, id: string, claim: Claim): Promise<Standing> {
  const counter = await store.get(seats, id)
  return counter ? standingOf(counter.data, claim) : { is: 'none' }
}

/**
 * Gives up whatever the party has: seats, an offer, or its place in the line. What it frees is free at once.
 * @param what why, when it was an offer: declined by the party; a held one is cancelled, a waiting one left
 * @returns how it stood before; `none` when it had nothing (asked again, nothing happens)
 */
export async function giveUp(store: Site, id: string, claim: Claim, now: Instant): Promise<Standing> {
  const k = seatsOf(claim)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const counter = (await store.get(seats, id))?.data
    const standing: Standing = counter ? standingOf(counter, claim) : { is: 'none' }
    const change = counter && givingUp(counter, claim, standing, now, k)
    if (!change || (await store.patch(seats, id, change))) return standing
  }
  throw new Error(`Counter ${id} is changed by others all the time`)
}

function givingUp(counter: Seats, claim: Claim, standing: Standing, now: Instant, k: number): Patch<Seats> | null {
  switch (standing.is) {
    case 'held':
      return {
        guard: { has: { held: claim } },
        inc: { left: k, turn: 1 },
        pull: { held: claim },
        push: { pending: effect(claim, 'cancelled', now) },
        set: { pendingSince: now },
      }
    case 'offered':
      return withdrawing(counter, offer(claim, standing.until), 'declined', now)
    case 'waiting':
      return {
        guard: { has: { waiting: claim } },
        inc: { line: -1, turn: 1 },
        pull: { waiting: claim },
        push: { pending: effect(claim, 'left', now) },
        set: { pendingSince: now },
      }
    case 'none':
      return null
    default:
      return standing satisfies never
  }
}

/** An offer ends without being taken: its seats become free. Guarded by the turn, since `dueAt` is computed from what was read. */
function withdrawing(counter: Seats, line: string, what: 'declined' | 'lapsed', now: Instant): Patch<Seats> {
  const { claim } = offeredTo(line)
  return {
    guard: { eq: { turn: counter.turn }, has: { offers: line } },
    inc: { left: seatsOf(claim), turn: 1 },
    pull: { offered: claim, offers: line },
    push: { pending: effect(claim, what, now) },
    set: { pendingSince: now, dueAt: dueAt({ ...counter, offers: counter.offers.filter((each) => each !== line) }, counter.dueAt) },
  }
}

/** Takes the offered seats. @returns how the party stands afterwards: `held`, or what it was when there is no offer (any more) */
export async function takeOffer(store: Site, id: string, claim: Claim, now: Instant): Promise<Standing> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const counter = (await store.get(seats, id))?.data
    if (!counter) return { is: 'none' }
    const standing = standingOf(counter, claim)
    if (standing.is !== 'offered' || standing.until < now) return standing
    const line = offer(claim, standing.until)
    const taken = await store.patch(seats, id, {
      guard: { eq: { turn: counter.turn, open: true }, has: { offers: line } },
      inc: { turn: 1 },
      pull: { offered: claim, offers: line },
      push: { held: claim, pending: effect(claim, 'held', now) },
      set: { pendingSince: now, dueAt: dueAt({ ...counter, offers: counter.offers.filter((each) => each !== line) }, counter.dueAt) },
    })
    if (taken) return { is: 'held' }
    if (!counter.open) return { is: 'none' }
  }
  throw new Error(`Counter ${id} is changed by others all the time`)
}

/**
 * Lets offers lapse and offers free seats down the line until nothing more can be given. Whoever frees a seat calls it, and the timer;
 * broken off anywhere, the next call goes on.
 * @param rule.offerFor minutes
 * @param rule.from when what is counted begins: nothing is offered afterwards
 * @returns how many offers were made
 */
export async function serveLine(store: Site, id: string, rule: { now: Instant; offerFor: number; from: Instant }): Promise<number> {
  let made = 0
  for (let lost = 0; lost < TRIES; ) {
    const counter = (await store.get(seats, id))?.data
    const turn = counter && nextTurn(counter, rule)
    if (!turn) return made
    const done = await store.patch(seats, id, turn.do === 'lapse' ? withdrawing(counter, turn.offer, 'lapsed', rule.now) : offering(counter, turn, rule.now))
    if (!done) lost += 1
    else if (turn.do === 'offer') made += 1
  }
  // Others are serving the same line; each of their writes was a step of it.
  return made
}

function offering(counter: Seats, { claim, until, passed }: { claim: Claim; until: Instant; passed: Seats['passed'] }, now: Instant): Patch<Seats> {
  const line = offer(claim, until)
  return {
    guard: { eq: { turn: counter.turn, open: true }, range: { left: { gte: seatsOf(claim) } }, has: { waiting: claim } },
    inc: { left: -seatsOf(claim), line: -1, turn: 1 },
    pull: { waiting: claim },
    push: { offered: claim, offers: line, pending: effect(claim, 'offered', now) },
    set: {
      pendingSince: now,
      dueAt: dueAt({ ...counter, offers: [...counter.offers, line] }, counter.dueAt),
      // Nothing else writes this field, and nobody has taken a turn since it was read.
      passed: [...counter.passed, ...passed].slice(-PASSED_KEPT),
    },
  }
}

/** More or fewer seats, never fewer than are held or offered. @returns false when they are not there to take away */
export async function resize(store: Site, id: string, capacity: number): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const counter = (await store.get(seats, id))?.data
    if (!counter) return false
    const more = capacity - counter.capacity
    if (more === 0) return true
    if (counter.left + more < 0) return false
    const guard = { eq: { capacity: counter.capacity }, ...(more < 0 && { range: { left: { gte: -more } } }) }
    if (await store.patch(seats, id, { guard, inc: { capacity: more, left: more, turn: 1 } })) return true
  }
  throw new Error(`Counter ${id} is changed by others all the time`)
}

/** Nothing is taken, offered or drawn any more; what is held stays. Safe to do again. */
export async function close(store: Site, id: string): Promise<void> {
  await store.patch(seats, id, { guard: { eq: { open: true } }, inc: { turn: 1 }, set: { open: false, dueAt: null } })
}

/**
 * Gives the seats by the draw: down the order, each party that still fits; the others wait in that order. One guarded write, refused
 * when somebody came or left since the order was made.
 * @param order all who applied, in the order of the draw
 */
export async function giveByDraw(store: Site, id: string, order: readonly Claim[], now: Instant): Promise<boolean> {
  const counter = (await store.get(seats, id))?.data
  if (counter?.phase !== 'applying' || counter.line !== order.length || !order.every((each) => counter.waiting.includes(each))) return false
  let left = counter.left
  const held: Claim[] = []
  for (const each of order) {
    if (seatsOf(each) > left) continue
    left -= seatsOf(each)
    held.push(each)
  }
  const waiting = order.filter((each) => !held.includes(each))
  return store.patch(seats, id, {
    // Joining raises `line`, leaving raises `turn`: with both as they were, those in line are those who were read.
    guard: { eq: { phase: 'applying', open: true, line: counter.line, turn: counter.turn } },
    inc: { turn: 1 },
    push: { pending: { key: 'draw', booking: '', what: 'drawn', at: now } satisfies SeatEffect },
    set: { phase: 'serving', left, held, waiting, line: waiting.length, pendingSince: now, dueAt: null },
  })
}
