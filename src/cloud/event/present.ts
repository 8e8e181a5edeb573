import type { Seats } from '../../domain/booking/seats'
import { partiesOf } from '../../domain/event/ability'
import { type Event, type Session, sessionId, type Where } from '../../domain/event/event'
import { type Meeting, planOf, whenOf } from '../../domain/event/rules'
import type { EventCard, EventView } from '../../domain/event/schema'
import { cardOf, type Showing, shownOf, viewOf } from '../../domain/event/view'
import type { Actor } from '../../domain/shared/actor'
import { seats } from '../booking/seats'
import type { Context } from '../context'
import { signPicture } from '../file/address'
import { treeOf } from '../place/tree'
import type { Store, Stored, Transaction } from '../store/port'
import { eventSessions } from './collections'
import { wherePhrases } from './where'

export const GONE = '没有这个活动，或者还没有发布'

type Reading = Pick<Store, 'get'> | Pick<Transaction, 'get'>

/** May this reader know of it? A draft is for those who run it. */
export function isSeen(actor: Actor, event: Event): boolean {
  return event.tenant === actor.tenant && (event.publishedAt !== null || partiesOf(actor, event).length > 0)
}

/** All sessions of a published event, in the order in which they were made. */
export async function sessionsOfEvent(from: Reading, id: string, event: Pick<Event, 'sessions'>): Promise<Stored<Session>[]> {
  const ids = Array.from({ length: event.sessions }, (_, nth) => sessionId(id, nth))
  const found = await Promise.all(ids.map((each) => from.get(eventSessions, each)))
  return found.filter((each) => each !== null)
}

export async function viewFor(context: Context, stored: Stored<Event>): Promise<EventView> {
  const all = await sessionsOfEvent(context.store, stored.id, stored.data)
  return viewOf(stored.id, stored.data, all, await showingOf(context, stored.data, all))
}

/**
 * What the view of an event needs, looked up before a transaction that may not ask for more.
 * @param more places that are not yet written down, for a view of what will be
 */
export async function showingOf(context: Context, data: Event, all: readonly Meeting[], more: readonly Where[] = []): Promise<Showing> {
  const { actor, store, now } = context
  const shown = shownOf(all, now)
  const [placeName, phrase, counters] = await Promise.all([
    treeOf(store, actor.tenant).nameOf(data.place),
    wherePhrases(store, actor.tenant, [data.where, ...shown.map((each) => each.data.where), ...more]),
    countersOf(
      store,
      shown.map(({ id }) => id),
    ),
  ])
  return {
    now,
    placeName,
    whereWords: phrase,
    picture: pictureIn(context),
    seats: (id) => counters.get(id),
    parties: partiesOf(actor, data),
  }
}

/**
 * Rows for a list. Its next session may be over since the clock last looked: then the one after it is shown.
 * @param coming leave out what has nothing to come any more
 */
export async function cardsOf(context: Context, stored: readonly Stored<Event>[], coming: boolean): Promise<EventCard[]> {
  const { actor, store } = context
  const tree = treeOf(store, actor.tenant)
  const rows = await Promise.all(stored.map(async (each) => ({ ...each, next: await nextFor(context, each) })))
  const live = coming ? rows.filter(({ next }) => next !== null) : rows
  const next = live.flatMap((row) => (row.next ? [row.next] : []))
  const [phrase, counters, names] = await Promise.all([
    wherePhrases(store, actor.tenant, [...live.map(({ data }) => data.where), ...next.map(({ data }) => data.where)]),
    countersOf(
      store,
      next.map(({ id }) => id),
    ),
    Promise.all(live.map(({ data }) => tree.nameOf(data.place))),
  ])
  return live.map((row, index) =>
    cardOf(row.id, row.data, row.next, {
      placeName: names[index] ?? '',
      whereWords: phrase,
      picture: pictureIn(context),
      seats: (id) => counters.get(id),
    }),
  )
}

async function nextFor({ store, now }: Context, { id, data }: Stored<Event>): Promise<Meeting | null> {
  if (data.publishedAt === null) return plannedNext(id, data)
  const held = data.nextSession === null ? null : await store.get(eventSessions, data.nextSession)
  if (!held || (held.data.state === 'published' && held.data.to > now)) return held
  const order = { by: 'from', direction: 'asc' } as const
  const [after] = await store.query(eventSessions, { eq: { event: id, state: 'published' }, range: { to: { gt: now } }, order, limit: 1 })
  return after ?? null
}

/** Of a draft: the first day it would have. */
function plannedNext(id: string, event: Event): Meeting | null {
  const when = whenOf(event)
  const [first] = when ? planOf(when).sessions : []
  if (!first || event.state === 'cancelled') return null
  const { tenant, place, path, where, capacity, updatedAt } = event
  const common = { tenant, event: id, place, path, planned: first.from, ...first, where, capacity, updatedAt, state: 'draft' as const }
  return { id: sessionId(id, 0), data: { ...common, sequence: 0, note: null, drawAt: null, pending: [], pendingSince: null } }
}

async function countersOf(store: Pick<Store, 'get'>, ids: readonly string[]): Promise<Map<string, Seats>> {
  const found = await Promise.all(ids.map((id) => store.get(seats, id)))
  return new Map(found.flatMap((each) => (each ? [[each.id, each.data] as const] : [])))
}

function pictureIn({ services, now }: Context): Showing['picture'] {
  return (file) => ({
    id: file,
    thumb: signPicture(services.secrets, file, 'thumb', now),
    full: signPicture(services.secrets, file, 'full', now),
  })
}
