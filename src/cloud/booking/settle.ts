import { type Booking, type BookingState, isLive } from '../../domain/booking/booking'
import { noticeOf, type Tidings } from '../../domain/booking/notices'
import { bookingOf, type Claim, claim, type SeatEffect, type Seats, type Standing, standingOf } from '../../domain/booking/seats'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import type { Stored } from '../store/port'
import { bookings } from './collections'
import { releaseTime, setFirm } from './diary'
import { reveal } from './reveal'
import type { Scene } from './scene'
import { giveUp, seats } from './seats'

export type Site = Pick<Context, 'store' | 'now' | 'services'>

/** Tries to write down one booking that its own booker changes at the same time. */
const TRIES = 5

/** What came of settling. */
export interface Settled {
  /** A booking that is over still had something, and let it go: the line is to be served once more. */
  freed: boolean
  /** Nothing is pending beside what was settled. */
  all: boolean
}

/**
 * Derives bookings, diaries and inboxes from the counter for the effects that are chosen, and strikes each off when it is done. It may
 * break off anywhere, run again, and run several times at once: a state is written together with the version of the counter that it was
 * read from, and an older one never writes over a newer one; notices have ids of their own.
 * @param counter as it was read after what is settled had happened
 */
export async function settleSeats(
  context: Site,
  scene: Scene,
  counter: Stored<Seats>,
  chosen: (effect: SeatEffect) => boolean,
): Promise<Settled> {
  const todo = counter.data.pending.filter(chosen)
  let freed = false
  for (const [booking, effects] of byBooking(counter.data, todo)) {
    if (await settleOne(context, scene, counter, booking, effects)) freed = true
  }
  for (const { what, booking } of todo) if (what === 'drawn') await reveal(context, scene.id, booking)
  for (const effect of todo) await context.store.patch(seats, scene.id, { pull: { pending: effect } })
  return { freed, all: todo.length === counter.data.pending.length }
}

/** A draw happens to everybody who has a seat or stands in line. */
function byBooking(counter: Seats, effects: readonly SeatEffect[]): Map<string, SeatEffect[]> {
  const found = new Map<string, SeatEffect[]>()
  const add = (booking: string, effect: SeatEffect) => found.set(booking, [...(found.get(booking) ?? []), effect])
  for (const effect of effects) {
    if (effect.what !== 'drawn') add(effect.booking, effect)
    else for (const each of [...counter.held, ...counter.waiting]) add(bookingOf(each), effect)
  }
  return found
}

/** @returns whether seats were let go that the booking should not have */
async function settleOne(
  context: Site,
  scene: Scene,
  counter: Stored<Seats>,
  id: string,
  effects: readonly SeatEffect[],
): Promise<boolean> {
  const { store, now } = context
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await store.get(bookings, id)
    const standing = stored ? standingOf(counter.data, claimOf(stored)) : { is: 'none' as const }
    // Taken by a late step of a request whose booking was given up meanwhile, or is gone.
    if (!stored || stored.data.leaving || !(isLive(stored.data.state) || isSeated(stored.data.state))) {
      if (await letGo(context, scene.id, counter.data, id)) return true
      if (!stored) return false
    }
    const state = stateOf(counter.data, standing, effects)
    if (state === null) return false
    if (!(await writeState(context, stored, state, counter.version))) {
      const again = await store.get(bookings, id)
      // Somebody has written it down from a newer counter, or it is decided elsewhere (called off, attended).
      if (again && again.version !== stored.version && isLive(again.data.state) && again.data.seen < counter.version) continue
    }
    await writeDiaries(store, stored, standing, counter)
    const told = tidingsOf(counter.data, standing, effects)
    await deliver(
      store,
      told.map((each) => noticeOf({ id, booking: stored.data, title: scene.event.title }, each, now)),
    )
    await tellPassed(context, scene, counter.data, id)
    return false
  }
  throw new Error(`Booking ${id} is changed by others all the time`)
}

function isSeated(state: BookingState): boolean {
  return state === 'attended' || state === 'absent'
}

export function claimOf({ id, data }: Stored<Booking>): Claim {
  return claim(id, data.attendees.length)
}

async function letGo({ store, now }: Site, session: string, counter: Seats, booking: string): Promise<boolean> {
  const has = [...counter.held, ...counter.offered, ...counter.waiting].find((each) => bookingOf(each) === booking)
  return has !== undefined && (await giveUp(store, session, has, now)).is !== 'none'
}

/** Null: the counter says nothing of it. */
function stateOf(counter: Seats, standing: Standing, effects: readonly SeatEffect[]): BookingState | null {
  switch (standing.is) {
    case 'held':
      return 'booked'
    case 'offered':
      return 'offered'
    case 'waiting':
      return counter.phase === 'applying' ? 'applied' : 'waiting'
    case 'none':
      return (
        effects
          .map(({ what }) => what)
          .filter(ended)
          .at(-1) ?? null
      )
    default:
      return standing satisfies never
  }
}

function ended(what: SeatEffect['what']): what is 'cancelled' | 'left' | 'declined' | 'lapsed' {
  return what === 'cancelled' || what === 'left' || what === 'declined' || what === 'lapsed'
}

async function writeState({ store, now }: Site, { id, data }: Stored<Booking>, state: BookingState, seen: number): Promise<boolean> {
  const done = !data.leaving || !isLive(state)
  return store.patch(bookings, id, {
    guard: {
      eq: { state: data.state, leaving: data.leaving },
      in: { state: ['asked', 'applied', 'waiting', 'offered', 'booked'] },
      range: { seen: { lt: seen } },
    },
    set: { state, seen, ...(state !== data.state && { since: now }), ...(done && { undoneSince: null }) },
  })
}

async function writeDiaries(store: Site['store'], stored: Stored<Booking>, standing: Standing, counter: Stored<Seats>): Promise<void> {
  const { attendees, state } = stored.data
  const claimed = claimOf(stored)
  if (standing.is === 'none') return releaseTime(store, attendees, claimed)
  // Whoever applies for a draw holds the time: the draw gives the seat without asking again.
  if (standing.is === 'waiting' && counter.data.phase === 'serving') return setFirm(store, attendees, claimed, false, counter.version)
  if (standing.is === 'held' && state !== 'asked') return setFirm(store, attendees, claimed, true, counter.version)
}

/** What is no longer so is not told: of an offer that is over only its end is. */
function tidingsOf(counter: Seats, standing: Standing, effects: readonly SeatEffect[]): Tidings[] {
  const happened = new Set(effects.map(({ what }) => what))
  switch (standing.is) {
    case 'held':
      return happened.has('drawn') ? [{ what: 'drawnSeat' }] : [{ what: 'booked' }]
    case 'offered':
      return [{ what: 'offered', until: standing.until }]
    case 'waiting':
      if (counter.phase === 'applying') return []
      return [{ what: happened.has('drawn') ? 'drawnLine' : 'waiting', place: standing.ahead + 1 }]
    case 'none':
      return [...happened].flatMap((what) => (what === 'lapsed' || what === 'cancelled' ? [{ what }] : []))
    default:
      return standing satisfies never
  }
}

/** Those before it in line who were passed over for it, each told once, the first time. */
async function tellPassed({ store, now }: Site, scene: Scene, counter: Seats, by: string): Promise<void> {
  for (const passed of counter.passed.filter((each) => bookingOf(each.by) === by)) {
    const id = bookingOf(passed.claim)
    const booking = (await store.get(bookings, id))?.data
    if (booking) await deliver(store, [noticeOf({ id, booking, title: scene.event.title }, { what: 'passed', free: passed.free }, now)])
  }
}
