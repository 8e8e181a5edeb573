import { bookings, diaries } from '@/cloud/booking/collections'
import { openSeats } from '@/cloud/booking/open'
import { eventSessions } from '@/cloud/event/collections'
import { notices } from '@/cloud/notice/collections'
import type { Store } from '@/cloud/store/port'
import { claim, type Seats, standingOf } from '@/domain/booking/seats'
import type { Session } from '@/domain/event/event'
import { later } from '../../support/clock'
import type { EventWorld } from '../../support/event-world'

/** Another session of the same event, so many hours later, with seats of its own: cheaper than a new event. */
export async function another(world: EventWorld, like: string, nth: number, given: Partial<Session> = {}): Promise<string> {
  const session = await world.session(like)
  const id = `${session.event}.${1_000 + nth}`
  const at = { from: later(session.from, nth * 120), to: later(session.to, nth * 120) }
  const copy = { ...session, ...at, ...given }
  await world.store.insert(eventSessions, id, copy)
  await world.store.tx((tx) => openSeats(tx, world.services, id, copy))
  return id
}

/** What is wrong between a counter and what is derived from it; empty when all agree. */
export async function faultsOf(world: EventWorld, session: string): Promise<string[]> {
  const counter = await world.counter(session)
  const faults = countFaults(counter)
  const claims = new Set([...counter.held, ...counter.offered, ...counter.waiting])
  for await (const { id, data } of world.store.cursor(bookings, { eq: { session } })) {
    const mine = claim(id, data.attendees.length)
    claims.delete(mine)
    const should = { held: 'booked', offered: 'offered', waiting: counter.phase === 'applying' ? 'applied' : 'waiting', none: null }[
      standingOf(counter, mine).is
    ]
    const live = ['asked', 'applied', 'waiting', 'offered', 'booked'].includes(data.state)
    if (should === null ? live : data.state !== should) faults.push(`${id} is ${data.state}, the counter says ${should}`)
    if (data.undoneSince !== null) faults.push(`${id} is not finished`)
    for (const key of data.attendees) {
      const entry = (await world.store.get(diaries, key))?.data.entries.find((each) => each.claim === mine)
      if ((entry !== undefined) !== live) faults.push(`${id} ${data.state} ${entry ? 'stands' : 'does not stand'} in the diary of ${key}`)
      if (entry && entry.firm !== (should === 'booked' || should === 'applied'))
        faults.push(`the diary of ${key} says firm: ${entry.firm} of a booking that is ${data.state}`)
    }
  }
  for (const orphan of claims) faults.push(`${orphan} has a seat without a booking`)
  return faults
}

function countFaults(counter: Seats): string[] {
  const seats = (claims: readonly string[]) => claims.reduce((sum, each) => sum + Number(each.split(':')[1]), 0)
  const faults: string[] = []
  if (counter.left < 0) faults.push(`${counter.left} seats are left`)
  if (counter.left + seats(counter.held) + seats(counter.offered) !== counter.capacity) faults.push('seats were lost or made')
  if (counter.line !== counter.waiting.length) faults.push(`the line counts ${counter.line}, and ${counter.waiting.length} stand in it`)
  if (counter.offers.length !== counter.offered.length) faults.push('offers and those offered to are not the same')
  if (counter.open && counter.phase === 'serving' && counter.waiting.some((each) => seats([each]) <= counter.left))
    faults.push('a seat is idle while somebody waits')
  if (counter.pending.length > 0) faults.push(`${counter.pending.length} effects wait`)
  return faults
}

/** Titles of what somebody was told about a session’s bookings, each as often as it was told. */
export async function toldOf(world: EventWorld, person: string, session: string): Promise<string[]> {
  const mine: string[] = []
  for await (const { id } of world.store.cursor(bookings, { eq: { session, booker: person } })) mine.push(`booking:${id}`)
  const titles: string[] = []
  for await (const { data } of world.store.cursor(notices, { eq: { person } })) if (mine.includes(data.matter)) titles.push(data.title)
  return titles.sort()
}

export class Killed extends Error {
  override name = 'Killed'
}

/** A store that can be told to die before one of its writes, as a process does. */
export function mortal(store: Store) {
  let left = Number.POSITIVE_INFINITY
  const step = () => {
    left -= 1
    if (left < 0) throw new Killed()
  }
  const dying: Store = {
    ...store,
    get: (...args) => store.get(...args),
    query: (...args) => store.query(...args),
    count: (...args) => store.count(...args),
    cursor: (...args) => store.cursor(...args),
    close: () => store.close(),
    async insert(...args) {
      step()
      return store.insert(...args)
    },
    async replace(...args) {
      step()
      return store.replace(...args)
    },
    async patch(...args) {
      step()
      return store.patch(...args)
    },
    async remove(...args) {
      step()
      return store.remove(...args)
    },
    async insertMany(...args) {
      step()
      return store.insertMany(...args)
    },
    async tx(work) {
      step()
      return store.tx(work)
    },
  }
  return {
    store: dying,
    /** Dies before the write after so many more. */
    dieAfter(writes: number) {
      left = writes
    },
    live() {
      const died = left < 0
      left = Number.POSITIVE_INFINITY
      return died
    },
  }
}
