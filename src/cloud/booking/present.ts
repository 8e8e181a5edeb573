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

/** Bookings for their booker. One whose session is gone is left out. */
export async function viewsOf(context: Context, me: Person, found: readonly Stored<Booking>[]): Promise<BookingView[]> {
  const { store, now } = context
  const ids = [...new Set(found.map(({ data }) => data.session))]
  const sites = new Map<string, { scene: Scene; counter: Seats | null }>()
  for (const id of ids) {
    const [scene, counter] = await Promise.all([sceneOf(store, id), store.get(seats, id)])
    if (scene) sites.set(id, { scene, counter: counter?.data ?? null })
  }
  const places = [...sites.values()].map(({ scene }) => scene.session.where)
  const [nameOf, phrase] = await Promise.all([namesFor(context, me.person, me.nickname), wherePhrases(store, me.tenant, places)])
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
export async function viewOf(context: Context, me: Person, stored: Stored<Booking>): Promise<BookingView> {
  const [view] = await viewsOf(context, me, [stored])
  if (!view) throw new Error(`Booking ${stored.id} has lost its session`)
  return view
}
