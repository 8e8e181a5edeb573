import { type Booking, LIVE } from '../../domain/booking/booking'
import type { Stored } from '../store/port'
import { bookings } from './collections'
import { releaseTime } from './diary'
import type { Scene } from './scene'
import { giveUp } from './seats'
import { serve } from './serve'
import { claimOf, type Site } from './settle'

/**
 * Gives up what a booking has. It is written on the booking first: a late step of the request that asked for it, or of the timer, then
 * gives up again what it takes. Broken off anywhere, the timer goes on; safe to do again.
 */
export async function leave(context: Site, scene: Scene, stored: Stored<Booking>, late = false): Promise<void> {
  const { store, now } = context
  await store.patch(bookings, stored.id, {
    guard: { in: { state: LIVE }, eq: { leaving: false } },
    set: { leaving: true, undoneSince: now, late },
  })
  await goOnLeaving(context, scene, stored)
}

export async function goOnLeaving(context: Site, scene: Scene, stored: Stored<Booking>): Promise<void> {
  const { store, now } = context
  const before = await giveUp(store, scene.id, claimOf(stored), now)
  await serve(context, scene, [stored.id])
  if (before.is !== 'none') return
  // It never came as far as the counter: nothing will ever say so there.
  await store.patch(bookings, stored.id, {
    guard: { eq: { state: 'asked', leaving: true } },
    set: { state: 'left', since: now, undoneSince: null },
  })
  await releaseTime(store, stored.data.attendees, claimOf(stored))
}
