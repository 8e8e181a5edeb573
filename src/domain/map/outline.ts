import type { Box, Spot } from './cell'

/** An estate as the map draws it; its id is the estate's. */
export interface Outline extends Spot, Box {
  tenant: string
  name: string
  /** The community it belongs to, by name: two estates may be called alike. */
  community: string
  /** In the order of the tree. */
  rank: number
  /** Corners around its buildings, anticlockwise, first and last apart; empty when they span no area. */
  ring: readonly Spot[]
}

/** Corners are counted, so that an answer keeps its size; more would not be seen. */
const MOST_CORNERS = 12

/**
 * The smallest convex ring around the spots (Andrew’s monotone chain), anticlockwise. It is drawn around the middles of buildings, so it is
 * a little too small: nothing is claimed that is not known.
 * @returns empty when the spots lie on one line
 */
export function ringAround(spots: readonly Spot[]): Spot[] {
  const sorted = [...spots].sort((a, b) => a.lng - b.lng || a.lat - b.lat)
  const ring = [...half(sorted), ...half([...sorted].reverse())]
  return ring.length < 3 ? [] : thinned(ring)
}

/** One side of the ring, without its last corner, which begins the other side. */
function half(sorted: readonly Spot[]): Spot[] {
  const side: Spot[] = []
  for (const spot of sorted) {
    while (side.length >= 2 && turn(side[side.length - 2], side[side.length - 1], spot) <= 0) side.pop()
    side.push(spot)
  }
  return side.slice(0, -1)
}

/** Positive when the way bends to the left. */
function turn(a: Spot | undefined, b: Spot | undefined, c: Spot): number {
  if (!a || !b) return 0
  return (b.lng - a.lng) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lng - a.lng)
}

function thinned(ring: readonly Spot[]): Spot[] {
  if (ring.length <= MOST_CORNERS) return [...ring]
  return Array.from({ length: MOST_CORNERS }, (_, nth) => ring[Math.floor((nth * ring.length) / MOST_CORNERS)]).filter(
    (spot) => spot !== undefined,
  )
}

/** The box around spots; null of none. */
export function boxAround(spots: readonly Spot[]): Box | null {
  if (spots.length === 0) return null
  const lngs = spots.map(({ lng }) => lng)
  const lats = spots.map(({ lat }) => lat)
  return { west: Math.min(...lngs), south: Math.min(...lats), east: Math.max(...lngs), north: Math.max(...lats) }
}
