import type { EstateSettings, Place } from '../../domain/place/place'
import type { Store, Stored } from '../store/port'
import { places } from './collections'

/** A place of level `estate`, whose settings are there. */
export type Estate = Stored<Place & { estate: EstateSettings }>

/** @returns null when the place is not there, or is no estate */
export async function loadEstate(store: Pick<Store, 'get'>, id: string): Promise<Estate | null> {
  const found = await store.get(places, id)
  return found && isEstate(found) ? found : null
}

export function isEstate(place: Stored<Place>): place is Estate {
  return place.data.level === 'estate' && place.data.estate !== null
}

/** Names of places by id, each read once: make one reader for each request. An unknown place has an empty name. */
export function nameReader(store: Pick<Store, 'get'>): (id: string) => Promise<string> {
  const known = new Map<string, Promise<string>>()
  return (id) => {
    const name = known.get(id) ?? store.get(places, id).then((place) => place?.data.name ?? '')
    known.set(id, name)
    return name
  }
}

/** Buildings of an estate in their order; an estate has far fewer than 100. */
export function buildingsOf(store: Pick<Store, 'query'>, estate: string): Promise<Stored<Place>[]> {
  return store.query(places, { eq: { parent: estate }, order: { by: 'rank', direction: 'asc' }, limit: 100 })
}
