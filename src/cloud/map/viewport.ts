import { type Box, spanFor } from '../../domain/map/cell'
import type { mapContract } from '../../domain/map/contract'
import type { Marker } from '../../domain/map/schema'
import { middleOf, nameOf, type Point, sumOf, type Tally, type Wanted } from '../../domain/map/tally'
import { accept } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import type { Filter, Store, Stored } from '../store/port'
import { mapCells, mapPoints } from './collections'
import { gather } from './gather'

/** So many spaces are told one by one, and of so many pins the name is told: 16 KB an answer (docs/decisions/0021-clusters.md). */
const FEW = 100
const NAMED = 24
const PAGE = 100

export const viewport: Handler<(typeof mapContract)['map.viewport']> = async ({ actor, store }, { box, zoom, kinds, states }) => {
  const wanted = { kinds, states }
  const cells: { cell: Tally; count: number }[] = []
  let total = 0
  for (const { data } of await cellsWithin(store, actor.tenant, spanFor(box, zoom))) {
    const count = sumOf(data.counts, wanted)
    total += count
    if (count > 0) cells.push({ cell: data, count })
  }
  // What lies just outside the view is in the cells, not among the points: then there are none to show.
  if (total <= FEW) return accept(pins(await store.query(mapPoints, { ...seen(actor.tenant, box, wanted), limit: FEW }), zoom))
  const beads = cells.map(({ cell, count }) => ({ id: `c${nameOf(cell)}`, count, ...middleOf(cell) }))
  return accept({ markers: gather(beads, zoom).map(({ id, lng, lat, count }) => ({ id, lng, lat, count })), total })
}

/** The wanted points within a box. */
export function seen(tenant: string, box: Box, { kinds, states }: Wanted): Filter<Point> {
  const within = { ...(kinds.length > 0 && { kind: kinds }), ...(states.length > 0 && { state: states }) }
  return { eq: { tenant }, in: within, box: { lng: 'lng', lat: 'lat', ...box } }
}

/** At most `MOST_CELLS`: two pages. */
async function cellsWithin(store: Store, tenant: string, { level, west, east, north, south }: ReturnType<typeof spanFor>) {
  const filter: Filter<Tally> = { eq: { tenant, level }, range: { x: { gte: west, lte: east }, y: { gte: north, lte: south } } }
  const first = await store.query(mapCells, { ...filter, limit: PAGE })
  const last = first[PAGE - 1]
  return last ? [...first, ...(await store.query(mapCells, { ...filter, limit: PAGE, after: [last.id, last.id] }))] : first
}

function pins(points: readonly Stored<Point>[], zoom: number): { markers: Marker[]; total: number } {
  const byId = new Map(points.map(({ id, data }) => [id, data]))
  const heaps = gather(
    points.map(({ id, data }) => ({ id, count: 1, lng: data.lng, lat: data.lat })),
    zoom,
  )
  const named = heaps.length <= NAMED
  const markers = heaps.map(({ id, lng, lat, count, only }): Marker => {
    const point = byId.get(id)
    if (!only || !point) return { id: `h${id}`, lng, lat, count }
    return { id, lng, lat, kind: point.kind, state: point.state, ...(named && { name: point.name }) }
  })
  return { markers, total: points.length }
}
