import type { Spot } from './spot'

/** Degrees, GCJ-02. */
export interface Bounds {
  west: number
  south: number
  east: number
  north: number
}

/** Where a map shall look. */
export interface Look extends Bounds {
  turn: number
}

export interface View {
  box: Bounds
  /** As maps count it: the world is one tile of 256 px at 0. */
  zoom: number
}

/** `many` is a number of things; the others are one thing, and how it stands. */
export type MarkTone = 'many' | 'plain' | 'active' | 'done' | 'closed'

/** What lies on the map: a bubble with words. */
export interface Mark extends Spot {
  id: string
  words: string
  tone: MarkTone
  chosen?: boolean
}

/** A place with its edge; without corners a point. */
export interface Ring extends Spot {
  id: string
  name: string
  corners: readonly (readonly [lng: number, lat: number])[]
}

/** So many names of places do not yet cover one another. */
export const NAMED_RINGS = 12

const WORLD = 360
const TILE = 256

/** How near a view is, from how much of the world so many px show. */
export function zoomOf({ west, east }: Bounds, px: number): number {
  return Math.log2((WORLD * px) / (TILE * Math.max(east - west, 1e-9)))
}
