import { type Booking, LIVE } from '../../domain/booking/booking'
import { noticeOf, type Tidings } from '../../domain/booking/notices'
import { childKey } from '../../domain/child/attendee'
import type { Session } from '../../domain/event/event'
import type { Follower } from '../child/follower'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import type { Stored } from '../store/port'
import { bookings, draws } from './collections'
import { moveTime, releaseTime } from './diary'
import { leave } from './leave'
import { sceneOf } from './scene'
import { seats } from './seats'
import { serve } from './serve'
import { claimOf } from './settle'

/** Written from no counter: nothing that is derived from one writes over it. */
const FINAL = Number.MAX_SAFE_INTEGER

/** The session is at another time or place. Safe to run again; `sequence` tells one move from the next. */
export async function sessionMoved(context: Context, { id, data: session }: Stored<Session>): Promise<void> {
  const { store } = context
  const { from, to, drawAt, sequence, note } = session
  if (drawAt !== null) {
    await store.patch(seats, id, { guard: { eq: { phase: 'applying', open: true } }, set: { dueAt: drawAt } })
    await store.patch(draws, id, { guard: { eq: { revealed: null } }, set: { at: drawAt } })
  }
  for await (const stored of liveOf(context, id)) {
    await store.patch(bookings, stored.id, { guard: { in: { state: LIVE } }, set: { from, to } })
    await moveTime(store, stored.data.attendees, claimOf(stored), { from, to })
    await tell(context, { ...stored, data: { ...stored.data, from, to } }, { what: 'moved', times: sequence, note })
  }
}

/** It does not take place. The counter is closed already: nobody takes or is offered anything. */
export function sessionCancelled(context: Context, { id, data: { note } }: Stored<Session>): Promise<void> {
  return endAll(context, id, LIVE, 'calledOff', { what: 'calledOff', note })
}

/** It is over, and the counter is closed. Who has a seat keeps it: the list of who was there says the rest. */
export function sessionEnded(context: Context, { id }: Stored<Session>): Promise<void> {
  return endAll(context, id, ['asked', 'applied', 'waiting', 'offered'], 'lapsed', { what: 'inVain' })
}

/** More seats may go down the line. */
export async function sessionResized(context: Context, { id }: Stored<Session>): Promise<void> {
  const scene = await sceneOf(context.store, id)
  if (scene) await serve(context, scene)
}

async function endAll(
  context: Context,
  session: string,
  from: readonly Booking['state'][],
  to: 'calledOff' | 'lapsed',
  told: Tidings,
): Promise<void> {
  for await (const stored of liveOf(context, session)) {
    if (!from.includes(stored.data.state)) continue
    // Told before it is written: broken off in between, it is found once more.
    await tell(context, stored, told)
    await releaseTime(context.store, stored.data.attendees, claimOf(stored))
    await context.store.patch(bookings, stored.id, {
      guard: { in: { state: from } },
      set: { state: to, since: context.now, seen: FINAL, undoneSince: null },
    })
  }
}

function liveOf({ store }: Context, session: string): AsyncIterable<Stored<Booking>> {
  return store.cursor(bookings, { eq: { session }, in: { state: LIVE } })
}

async function tell({ store, now }: Context, { id, data }: Stored<Booking>, tidings: Tidings): Promise<void> {
  const scene = await sceneOf(store, data.session)
  if (scene) await deliver(store, [noticeOf({ id, booking: data, title: scene.event.title }, tidings, now)])
}

/** Bookings of a child whose guardian no longer agrees end, with those of the siblings in the same party. */
export const bookingsOfChildren: Follower = {
  upcoming: ({ store, now }, child) => store.count(bookings, ofChild(child, now)),
  async cancel(context, { child }) {
    for await (const stored of context.store.cursor(bookings, ofChild(child, context.now))) {
      const scene = await sceneOf(context.store, stored.data.session)
      if (!scene) continue
      await tell(context, stored, { what: 'consentGone' })
      await leave(context, scene, stored)
    }
  },
}

function ofChild(child: string, now: string) {
  return { has: { attendees: childKey(child) }, in: { state: LIVE }, range: { to: { gt: now } } } as const
}
