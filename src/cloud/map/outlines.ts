import type { Spot } from '../../domain/map/cell'
import type { mapContract } from '../../domain/map/contract'
import { boxAround, type Outline, ringAround } from '../../domain/map/outline'
import { accept } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { buildingsOf } from '../place/load'
import { type Tree, treeOf } from '../place/tree'
import { Duplicate, type Store, type Stored } from '../store/port'
import { mapHeads, outlines } from './collections'

/** More rings than this are a pattern, not a map; with twelve corners each they are 16 KB. */
const MOST = 40
/** An estate is drawn where its middle is this near to the view, in degrees: some 400 m. */
const BESIDE = 0.004

export const outlinesAround: Handler<(typeof mapContract)['map.outlines']> = async ({ actor, store }, { box }) => {
  const wide = { west: box.west - BESIDE, south: box.south - BESIDE, east: box.east + BESIDE, north: box.north + BESIDE }
  const found = await store.query(outlines, { eq: { tenant: actor.tenant }, box: { lng: 'lng', lat: 'lat', ...wide }, limit: MOST })
  return accept({
    items: found.map(({ id, data: { name, lng, lat, ring } }) => ({
      id,
      name,
      lng,
      lat,
      ring: ring.map((at): [number, number] => [metre(at.lng), metre(at.lat)]),
    })),
  })
}

/** A building is no point: the corners of a ring are told to the metre. */
function metre(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}

/** Estates to choose from on one page. */
const CHOICE = 50

export const estates: Handler<(typeof mapContract)['map.estates']> = async ({ actor, store }, { words, estate }) => {
  const eq = { tenant: actor.tenant }
  if (estate !== null) {
    const one = await store.get(outlines, estate)
    return accept({ items: one?.data.tenant === actor.tenant ? [estateOf(one)] : [], more: false })
  }
  const items: ReturnType<typeof estateOf>[] = []
  const query = { eq, order: { by: 'rank', direction: 'asc' }, limit: 100 } as const
  for (let page = await store.query(outlines, query); ; ) {
    for (const one of page) {
      if (!one.data.name.includes(words) && !one.data.community.includes(words)) continue
      if (items.length === CHOICE) return accept({ items, more: true })
      items.push(estateOf(one))
    }
    const last = page[99]
    if (!last) return accept({ items, more: false })
    page = await store.query(outlines, { ...query, after: [last.data.rank, last.id] })
  }
}

function estateOf({ id, data: { name, community, west, south, east, north } }: Stored<Outline>) {
  return { id, name, community, box: { west, south, east, north } }
}

/** Draws the estates anew when the tree has another edition. A timer job. @returns how many were drawn */
export async function redrawOutlines(store: Store, tenant: string): Promise<number> {
  const tree = treeOf(store, tenant)
  const edition = await tree.edition()
  const head = await store.get(mapHeads, tenant)
  if (head?.data.edition === edition) return 0
  const drawn = await draw(store, tenant, tree)
  const next = { tenant, edition }
  try {
    if (head) await store.replace(mapHeads, tenant, head.version, next)
    else await store.insert(mapHeads, tenant, next)
  } catch (error) {
    // Another server has done it meanwhile.
    if (!(error instanceof Duplicate)) throw error
  }
  return drawn
}

async function draw(store: Store, tenant: string, tree: Tree): Promise<number> {
  const there = new Set<string>()
  for await (const { id, data } of tree.below(tenant, 'estate')) {
    const buildings = (await buildingsOf(tree, id)).map((building) => building.data.point).filter((point) => point !== null)
    const spots = [...buildings, ...(data.point ? [data.point] : [])]
    const box = boxAround(spots)
    if (!box) continue
    const middle = data.point ?? middleOf(spots)
    const community = await tree.nameOf(data.parent ?? '')
    await keep(store, id, { tenant, name: data.name, community, rank: there.size, ...middle, ...box, ring: ringAround(buildings) })
    there.add(id)
  }
  for await (const old of store.cursor(outlines, { eq: { tenant } }))
    if (!there.has(old.id)) await store.remove(outlines, old.id, old.version)
  return there.size
}

function middleOf(spots: readonly Spot[]): Spot {
  const sum = spots.reduce((all, { lng, lat }) => ({ lng: all.lng + lng, lat: all.lat + lat }), { lng: 0, lat: 0 })
  return { lng: sum.lng / spots.length, lat: sum.lat / spots.length }
}

async function keep(store: Store, id: string, outline: Outline): Promise<void> {
  const held = await store.get(outlines, id)
  if (held) await store.replace(outlines, id, held.version, outline)
  else await store.insert(outlines, id, outline).catch(unlessThere)
}

function unlessThere(error: unknown): void {
  if (!(error instanceof Duplicate)) throw error
}
