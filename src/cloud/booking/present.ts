import type { Booking } from '../../domain/booking/booking'
import type { BookingView } from '../../domain/booking/schema'
import type { Seats } from '../../domain/booking/seats'
import { bookingViewOf } from '../../domain/booking/view'
import type { Person } from '../../domain/shared/actor'
import type { Context } from '../context'
import { wherePhrases } from '../event/where'
import type { Stored } from '../store/port'
import { namesFor } from './comers'
import { type Scene, sceneOf } from './scene'
import { seats } from './seats'

/** A session and its counter as they are now. */
export interface Shown {
  scene: Scene
  counter: Seats | null
}

/**
 * Bookings for their booker. One whose session is gone is left out.
 * @param known sessions of theirs that were read just now
 */
export async function viewsOf(
  context: Context,
  me: Person,
  found: readonly Stored<Booking>[],
  known: readonly Shown[] = [],
): Promise<BookingView[]> {
  const { store, now } = context
  const sites = new Map(known.map((each) => [each.scene.id, each]))
  for (const id of new Set(found.map(({ data }) => data.session))) {
    if (sites.has(id)) continue
    const [scene, counter] = await Promise.all([sceneOf(store, id), store.get(seats, id)])
    if (scene) sites.set(id, { scene, counter: counter?.data ?? null })
  }
  const places = [...sites.values()].map(({ scene }) => scene.session.where)
  const keys = found.flatMap(({ data }) => data.attendees)
  const [nameOf, phrase] = await Promise.all([namesFor(context, me, keys), wherePhrases(store, me.tenant, places)])
  return found.flatMap(({ id, data }) => {
    const site = sites.get(data.session)
    if (!site) return []
    const { session, event } = site.scene
    const place = 'words' in session.where ? { centre: null, room: null } : session.where
    const where = { words: phrase(session.where), centre: place.centre, room: place.room }
    return [bookingViewOf(id, data, { now, session, event, counter: site.counter, where, nameOf })]
  })
}

/** One of them, as it stands now. */
export async function viewOf(context: Context, me: Person, stored: Stored<Booking>, known?: Shown): Promise<BookingView> {
  const [view] = await viewsOf(context, me, [stored], known && [known])
  if (!view) throw new Error(`Booking ${stored.id} has lost its session`)
  return view
}
