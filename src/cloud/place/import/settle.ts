import { areasOf } from '../../../domain/person/person'
import { LEVELS } from '../../../domain/place/tree'
import { adoptions } from '../../adoption/collections'
import { bulletins } from '../../bulletin/collections'
import { memberships } from '../../household/memberships'
import { people } from '../../person/collections'
import { joints, reports } from '../../repair/collections'
import { invitations } from '../../role/invitations'
import { spaces } from '../../space/collections'
import type { Collection, Store, Stored } from '../../store/port'
import { type Tree, treeOf } from '../tree'

/** Brings one kind of document that refers to a place in line with the tree. Safe to run again. */
type Rewrite = (store: Store, tree: Tree, tenant: string, place: string) => Promise<void>

/** What carries the path of its place, and the field that holds it. */
function alongPath<T extends object>(collection: Collection<T>, field: keyof T & string, withEstate: boolean): Rewrite {
  return async (store, tree, tenant, place) => {
    const filter = { eq: { tenant }, has: { [field]: place } } as unknown as Parameters<typeof store.cursor<T>>[1]
    for await (const { id, data } of store.cursor(collection, filter)) {
      const before = data[field] as readonly string[]
      const path = await tree.pathOf(before[before.length - 1] ?? '')
      // What is gone is remembered where it was.
      if (path.length === 0 || path.join() === before.join()) continue
      const estate = path[LEVELS.indexOf('estate')]
      await store.patch(collection, id, { set: { [field]: path, ...(withEstate && estate !== undefined && { estate }) } as Partial<T> })
    }
  }
}

/** A bulletin has the path of its place, and that of the desk it was written at. There are few enough to look at all. */
const theBulletins: Rewrite = async (store, tree, tenant, place) => {
  for await (const { id, data } of store.cursor(bulletins, { eq: { tenant } })) {
    if (!data.path.includes(place) && !data.deskPath.includes(place)) continue
    const along = async (before: readonly string[]) => {
      const path = await tree.pathOf(before[before.length - 1] ?? '')
      return path.length > 0 ? path : before
    }
    await store.patch(bulletins, id, { set: { path: await along(data.path), deskPath: await along(data.deskPath) } })
  }
}

/** Staff at or below the place, and those who live there. */
const thePeople: Rewrite = async (store, tree, tenant, place) => {
  for await (const person of store.cursor(people, { eq: { tenant }, has: { areas: place } })) await bringHome(store, tree, person)
  for await (const { data } of store.cursor(memberships, { eq: { tenant }, has: { path: place } })) {
    const person = await store.get(people, data.person)
    if (person) await bringHome(store, tree, person)
  }
}

async function bringHome(store: Store, tree: Tree, found: Stored<typeof people extends Collection<infer P> ? P : never>): Promise<void> {
  for (let person: typeof found | null = found; person; person = await store.get(people, found.id)) {
    const { data } = person
    const paths = new Map<string, readonly string[]>()
    for (const { place } of data.grants) paths.set(place, await tree.pathOf(place))
    const areas = areasOf(data.grants, (place) => paths.get(place) ?? [])
    const homes = await Promise.all(
      data.homes.map(async (home) => ({ ...home, estate: (await tree.pathOf(home.building))[LEVELS.indexOf('estate')] ?? home.estate })),
    )
    const same = areas.join() === data.areas.join() && homes.every(({ estate }, index) => estate === data.homes[index]?.estate)
    if (same || (await store.replace(people, person.id, person.version, { ...data, areas, homes }))) return
  }
}

/** In this order, for every place that moved: a step of an import is one of them. */
const REWRITES: readonly Rewrite[] = [
  alongPath(reports, 'path', true),
  alongPath(joints, 'path', true),
  alongPath(spaces, 'path', true),
  alongPath(adoptions, 'path', true),
  theBulletins,
  alongPath(invitations, 'path', false),
  thePeople,
  alongPath(memberships, 'path', true),
]

export function rewritesFor(moved: readonly string[]): number {
  return moved.length * REWRITES.length
}

/** @param number 0…`rewritesFor(moved)` − 1 */
export async function rewrite(store: Store, tenant: string, moved: readonly string[], number: number): Promise<void> {
  const place = moved[Math.floor(number / REWRITES.length)]
  const work = REWRITES[number % REWRITES.length]
  if (place !== undefined && work) await work(store, treeOf(store, tenant), tenant, place)
}
