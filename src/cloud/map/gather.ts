import Supercluster from 'supercluster'
import type { Spot } from '../../domain/map/cell'

/** Something that shall not cover its neighbour: a cell with what it counts, or one space. */
export interface Bead extends Spot {
  id: string
  count: number
}

/** Beads that would cover one another, told as one. */
export interface Heap extends Bead {
  /** The bead itself when nothing else is in it. */
  only: boolean
}

interface Sums {
  id: string
  most: number
  count: number
  lng: number
  lat: number
}

/** Nearer than this two bubbles cover each other, px. */
const APART = 44
/** From here on everything stands alone: there is no nearer look at it. */
const NEAREST = 18

/**
 * Puts together what would overlap at this zoom, in the middle of all it counts. A heap has the id of its greatest bead, so that it keeps
 * it while one looks around.
 */
export function gather(beads: readonly Bead[], zoom: number): Heap[] {
  const at = Math.max(0, Math.floor(zoom))
  if (at >= NEAREST) return beads.map((bead) => ({ ...bead, only: true }))
  const index = new Supercluster<Sums, Sums>({
    radius: APART,
    extent: 256,
    minZoom: at,
    maxZoom: at,
    map: (sums) => ({ ...sums }),
    reduce(into, { id, most, count, lng, lat }) {
      if (most > into.most || (most === into.most && id < into.id)) Object.assign(into, { id, most })
      into.count += count
      into.lng += lng
      into.lat += lat
    },
  })
  index.load(beads.map(({ id, count, lng, lat }) => feature({ lng, lat }, { id, most: count, count, lng: lng * count, lat: lat * count })))
  return index.getClusters([-180, -90, 180, 90], at).map(({ properties }) => {
    const { id, count, lng, lat } = properties
    return { id, count, lng: rounded(lng / count), lat: rounded(lat / count), only: !('cluster' in properties) }
  })
}

function feature({ lng, lat }: Spot, properties: Sums) {
  return { type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates: [lng, lat] }, properties }
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
