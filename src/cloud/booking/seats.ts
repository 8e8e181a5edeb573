import { dueAt, earliest, nextTurn, type Turn } from '../../domain/booking/line'
import {
  bookingOf,
  type Claim,
  offer,
  offeredTo,
  type SeatEffect,
  type Seats,
  type Standing,
  seatsOf,
  standingOf,
} from '../../domain/booking/seats'
import type { Instant } from '../../domain/shared/time'
import type { Collection, Patch, Store, Stored } from '../store/port'

/**
 * One counter for each session, slot of a room, or day of meals; the id is theirs. No array of it is indexed (`sets`): it is only ever
 * read by its id, and an index over a thousand people in line would be rewritten with each of them.
 */
export const seats: Collection<Seats> = { name: 'seats', indexes: [['pendingSince'], ['dueAt']] }

type Site = Pick<Store, 'get' | 'patch'>

/** Tries of a step whose guard is lost only when the party itself, or the last free seat, changed in between. */
const TRIES = 50

/** Tries of a step that is decided against one `turn`. Each one that is lost is a turn that somebody else has taken. */
const TURNS = 1_000

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
 * Two guarded writes at most decide; safe to ask again with the same claim. **Serve the line afterwards** when it answers `waiting`:
 * those before may need more seats than are free.
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
    if (await store.patch(seats, id, joining(counter, claim, now))) return { is: 'waiting', ahead: counter.waiting.length }
  }
  throw new Error(`Counter ${id} is changed by others all the time`)
}

/** The seat that was not free when it was looked for must not be free now either: nobody stands in line beside an idle seat. */
function joining(counter: Seats, claim: Claim, now: Instant): Patch<Seats> {
  const below = { lt: counter.lineMost }
  const first = counter.phase === 'serving' && counter.line === 0
  return {
    guard: {
      eq: { open: true, phase: counter.phase },
      range: first ? { left: { lt: seatsOf(claim) }, line: below } : { line: counter.phase === 'serving' ? { gt: 0, ...below } : below },
      lacks: nowhere(claim),
    },
    inc: { line: 1 },
    push: { waiting: claim, pending: effect(claim, 'waiting', now) },
    set: { pendingSince: now },
  }
}

/**
 * Gives up whatever the party has: seats, an offer, or its place in the line. What it frees is free at once: serve the line afterwards.
 * @param only give up nothing else: of an offer that was accepted meanwhile, nothing
 * @returns how it stood before; `none` when it had nothing (asked again, nothing happens)
 */
export async function giveUp(store: Site, id: string, claim: Claim, now: Instant, only?: 'offered'): Promise<Standing> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const counter = (await store.get(seats, id))?.data
    const standing: Standing = counter ? standingOf(counter, claim) : { is: 'none' }
    if (only !== undefined && standing.is !== only) return standing
    const change = givingUp(claim, standing, now)
    if (!change || (await store.patch(seats, id, change))) return standing
  }
  throw new Error(`Counter ${id} is changed by others all the time`)
}

function givingUp(claim: Claim, standing: Standing, now: Instant): Patch<Seats> | null {
  switch (standing.is) {
    case 'held':
      return {
        guard: { has: { held: claim } },
        inc: { left: seatsOf(claim), turn: 1 },
        pull: { held: claim },
        push: { pending: effect(claim, 'cancelled', now) },
        set: { pendingSince: now },
      }
    case 'offered':
      return withdrawing(offer(claim, standing.until), 'declined', now)
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

/** An offer ends without being taken: its seats become free. `dueAt` stays: it may be too early, never too late. */
function withdrawing(line: string, what: 'declined' | 'lapsed', now: Instant): Patch<Seats> {
  const { claim } = offeredTo(line)
  return {
    guard: { has: { offers: line } },
    inc: { left: seatsOf(claim), turn: 1 },
    pull: { offered: claim, offers: line },
    push: { pending: effect(claim, what, now) },
    set: { pendingSince: now },
  }
}

/** Takes the offered seats. @returns how the party stands afterwards: `held`, or what it was when there is no offer (any more) */
export async function takeOffer(store: Site, id: string, claim: Claim, now: Instant): Promise<Standing> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const counter = (await store.get(seats, id))?.data
    if (!counter) return { is: 'none' }
    const standing = standingOf(counter, claim)
    if (standing.is !== 'offered' || standing.until < now) return standing
    if (!counter.open) return { is: 'none' }
    const line = offer(claim, standing.until)
    const taken = await store.patch(seats, id, {
      guard: { eq: { open: true }, has: { offers: line } },
      inc: { turn: 1 },
      pull: { offered: claim, offers: line },
      push: { held: claim, pending: effect(claim, 'held', now) },
      set: { pendingSince: now },
    })
    if (taken) return { is: 'held' }
  }
  throw new Error(`Counter ${id} is changed by others all the time`)
}

/** What serving a line did. */
export interface Served {
  moved: readonly Claim[]
  counter: Stored<Seats> | null
}

/**
 * Lets offers lapse and offers free seats down the line until nothing more can be given. Whoever frees a seat or stands in line calls
 * it, and the timer; broken off anywhere, the next call goes on.
 * @param rule.offerFor minutes
 * @param rule.from when what is counted begins: nothing is offered afterwards
 * @returns the claims that were offered seats, or whose offers lapsed, by this call, and the counter as it was read last
 */
export async function serveLine(store: Site, id: string, rule: { now: Instant; offerFor: number; from: Instant }): Promise<Served> {
  const moved: Claim[] = []
  // A lost turn was taken by somebody else, who goes on serving, or leaves it to the timer: `pendingSince` is set by every turn.
  for (let lost = 0; lost < TURNS; ) {
    const counter = await store.get(seats, id)
    const turn = counter && nextTurn(counter.data, rule)
    if (!turn) {
      if (counter) await setRight(store, id, counter.data)
      return { moved, counter }
    }
    if (await store.patch(seats, id, stepOf(counter.data, turn, rule.now))) moved.push(turn.claim)
    else lost += 1
  }
  return { moved, counter: await store.get(seats, id) }
}

function stepOf(counter: Seats, turn: Turn, now: Instant): Patch<Seats> {
  return turn.do === 'lapse' ? withdrawing(turn.offer, 'lapsed', now) : offering(counter, turn, now)
}

/** Decided against one turn, so that nobody behind is offered what somebody before has just been given room for. */
function offering(counter: Seats, { claim, until, passed }: Extract<Turn, { do: 'offer' }>, now: Instant): Patch<Seats> {
  return {
    guard: { eq: { turn: counter.turn, open: true }, range: { left: { gte: seatsOf(claim) } }, has: { waiting: claim } },
    inc: { left: -seatsOf(claim), line: -1, turn: 1 },
    pull: { waiting: claim },
    push: { offered: claim, offers: offer(claim, until), pending: effect(claim, 'offered', now) },
    set: {
      pendingSince: now,
      dueAt: earliest([...(counter.dueAt === null ? [] : [counter.dueAt]), until]),
      // Nothing else writes this field, and nobody has taken a turn since it was read.
      passed: [...counter.passed, ...passed].slice(-PASSED_KEPT),
    },
  }
}

/** An offer that ended early leaves its instant behind; whoever comes next and finds nothing to do sets it right. */
async function setRight(store: Site, id: string, counter: Seats): Promise<void> {
  const due = dueAt(counter)
  if (due !== counter.dueAt)
    await store.patch(seats, id, { guard: { eq: { turn: counter.turn, phase: counter.phase } }, set: { dueAt: due } })
}

/** More or fewer seats, never fewer than are held or offered: serve the line afterwards. @returns false when they are not there to take away */
export async function resize(store: Site, id: string, capacity: number, now: Instant): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const counter = (await store.get(seats, id))?.data
    if (!counter) return false
    const more = capacity - counter.capacity
    if (more === 0) return true
    if (counter.left + more < 0) return false
    const guard = { eq: { capacity: counter.capacity }, ...(more < 0 && { range: { left: { gte: -more } } }) }
    // `pendingSince`: broken off here, the timer serves the line.
    if (await store.patch(seats, id, { guard, inc: { capacity: more, left: more, turn: 1 }, set: { pendingSince: now } })) return true
  }
  throw new Error(`Counter ${id} is changed by others all the time`)
}

/** Nothing is taken, offered or drawn any more; what is held stays. Safe to do again. */
export async function close(store: Site, id: string): Promise<void> {
  await store.patch(seats, id, { guard: { eq: { open: true } }, inc: { turn: 1 }, set: { open: false, dueAt: null } })
}

/** What a draw is made for: those in line as they stand, under a mark that no other line of this counter has. Null: nothing to draw. */
export function applicantsOf(counter: Seats): { mark: string; claims: readonly Claim[] } | null {
  // Joining raises `line`, leaving raises `turn` and so does whatever changes the seats: with both as they are, it is this line.
  return counter.phase === 'applying' && counter.open ? { mark: `${counter.turn}-${counter.line}`, claims: counter.waiting } : null
}

/**
 * Gives the seats by the draw: down the order, each party that still fits; the others wait in that order. One guarded write, refused
 * when somebody came or left since the order was made.
 * @param mark of the line that the order is made of, as `applicantsOf` says
 * @param order all who applied, in the order of the draw
 */
export async function giveByDraw(store: Site, id: string, mark: string, order: readonly Claim[], now: Instant): Promise<boolean> {
  const counter = (await store.get(seats, id))?.data
  if (!counter || applicantsOf(counter)?.mark !== mark) return false
  if (counter.line !== order.length || !order.every((each) => counter.waiting.includes(each))) return false
  let left = counter.left
  const held: Claim[] = []
  for (const each of order) {
    if (seatsOf(each) > left) continue
    left -= seatsOf(each)
    held.push(each)
  }
  const waiting = order.filter((each) => !held.includes(each))
  return store.patch(seats, id, {
    guard: { eq: { phase: 'applying', open: true, line: counter.line, turn: counter.turn } },
    inc: { turn: 1 },
    push: { pending: { key: 'draw', booking: mark, what: 'drawn', at: now } satisfies SeatEffect },
    set: { phase: 'serving', left, held, waiting, line: waiting.length, pendingSince: now, dueAt: null },
  })
}
