import { grantsAt, type PersonRecord, station } from '../../domain/person/person'
import type { Role } from '../../domain/shared/actor'
import type { Instant } from '../../domain/shared/time'
import { treeOf } from '../place/tree'
import type { Store, Stored } from '../store/port'
import { people } from './collections'

/**
 * Who holds one of the roles now at any node of the path, ordered by id: the staff whose hats cover the path's last place.
 * @param path place ids from the district down
 */
export async function peopleAt(
  store: Store,
  tenant: string,
  roles: readonly Role[],
  path: readonly string[],
  now: Instant,
): Promise<Stored<PersonRecord>[]> {
  const here = await withGrid(store, tenant, path)
  const stations = roles.flatMap((role) => here.map((place) => station(role, place)))
  const found = await Promise.all(stations.map((name) => everyoneAt(store, tenant, name)))
  // A station outlives its grant's term, so the term is asked here.
  const holding = found
    .flat()
    .filter(({ data }) => grantsAt(data, now).some((grant) => roles.includes(grant.role) && here.includes(grant.place)))
  const byId = new Map(holding.map((person) => [person.id, person]))
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function everyoneAt(store: Store, tenant: string, name: string): Promise<Stored<PersonRecord>[]> {
  const found: Stored<PersonRecord>[] = []
  for await (const person of store.cursor(people, { eq: { tenant }, has: { stations: name } })) found.push(person)
  return found
}

/** The path and the grid that its building belongs to: who has a role at the grid covers the building. */
async function withGrid(store: Store, tenant: string, path: readonly string[]): Promise<readonly string[]> {
  const last = path[path.length - 1]
  const place = last === undefined ? null : await treeOf(store, tenant).get(last)
  return place?.data.grid ? [...path, place.data.grid] : path
}
