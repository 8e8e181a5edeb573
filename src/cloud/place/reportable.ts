import type { placeContract } from '../../domain/place/contract'
import type { Place } from '../../domain/place/place'
import { LEVELS } from '../../domain/place/tree'
import { mayReportAt } from '../../domain/repair/ability'
import type { Person } from '../../domain/shared/actor'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { people } from '../person/collections'
import type { Query, Stored } from '../store/port'
import { reportableOf } from './card'
import { places } from './collections'
import { buildingsOf, type Estate, isEstate, loadEstate, nameReader } from './load'

/** More cannot be looked over on a phone; whoever covers more estates searches. */
const LIMIT = 20

/** Estates where the actor lives or helps, their own first; a helper for one building sees that building alone. */
export const reportable: Handler<(typeof placeContract)['place.reportable']> = async ({ actor, store }, { search }) => {
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const nameOf = nameReader(store)
  const matches = (estate: Estate) => estate.data.tenant === actor.tenant && estate.data.name.includes(search)

  const found = new Map<string, Awaited<ReturnType<typeof reportableOf>>>()
  for await (const estate of estatesOf(store, actor)) {
    if (found.size === LIMIT) break
    if (found.has(estate.id) || !matches(estate)) continue
    const mine = (await buildingsOf(store, estate.id)).filter(({ data }) => mayReportAt(actor, data.path) !== null)
    if (mine.length > 0) found.set(estate.id, await reportableOf(estate, mine, nameOf))
  }
  const record = await store.get(people, actor.person)
  const home = record?.data.homes.find(({ estate }) => found.has(estate))
  return accept({ estates: [...found.values()], home: home ? { estate: home.estate, building: home.building } : null })
}

/** Estates at, above or below the actor's hats: first those that a hat names, then all below the wider hats. May repeat itself. */
async function* estatesOf(store: Context['store'], actor: Person): AsyncIterable<Estate> {
  for (const hat of actor.hats) {
    const id = hat.path[LEVELS.indexOf('estate')]
    const estate = id === undefined ? null : await loadEstate(store, id)
    if (estate) yield estate
  }
  for (const hat of actor.hats) {
    if (hat.path.length > LEVELS.indexOf('estate') || mayReportAt(actor, hat.path) === null) continue
    for await (const place of below(store, hat.place)) if (isEstate(place)) yield place
  }
}

/** Every estate below a place, by rank, in pages: a district may have hundreds. */
async function* below(store: Context['store'], place: string): AsyncIterable<Stored<Place>> {
  const query: Query<Place> = { eq: { level: 'estate' }, has: { path: place }, order: { by: 'rank', direction: 'asc' }, limit: 100 }
  for (let page = await store.query(places, query); ; ) {
    yield* page
    const last = page[query.limit - 1]
    if (!last) return
    page = await store.query(places, { ...query, after: [last.data.rank, last.id] })
  }
}
