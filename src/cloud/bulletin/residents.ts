import { station } from '../../domain/person/person'
import { people } from '../person/collections'
import { treeOf } from '../place/tree'
import type { Store } from '../store/port'

/** Buildings asked for at once. */
const TOGETHER = 100

/** Buildings at and below a place, in the tree's order. */
export async function buildingsBelow(store: Store, tenant: string, place: string): Promise<string[]> {
  const ids: string[] = []
  for await (const building of treeOf(store, tenant).below(place, 'building')) ids.push(building.id)
  return ids
}

/** How many persons live at the place or below it. Somebody with two homes far apart may be counted twice. */
export async function countResidents(store: Store, tenant: string, place: string): Promise<number> {
  const buildings = await buildingsBelow(store, tenant, place)
  let residents = 0
  for (let from = 0; from < buildings.length; from += TOGETHER) {
    const stations = buildings.slice(from, from + TOGETHER).map((building) => station('resident', building))
    residents += await store.count(people, { eq: { tenant }, hasAny: { stations } })
  }
  return residents
}

/** The next residents of a building, by id. @param after the last one seen */
export async function residentsOf(store: Store, tenant: string, building: string, after: string | null, limit: number): Promise<string[]> {
  const found = await store.query(people, {
    eq: { tenant },
    has: { stations: station('resident', building) },
    ...(after !== null && { after: [after, after] as const }),
    limit,
  })
  return found.map(({ id }) => id)
}
