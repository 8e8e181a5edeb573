/**
 * Cells of the map: tiles of the Web Mercator grid, as every tiled map numbers them. What lies in a cell is counted on the server, so
 * that a whole district is a handful of numbers. Our degrees are GCJ-02; that moves all cells by some 500 m together and changes nothing.
 */

/** Degrees, GCJ-02. */
export interface Spot {
  lng: number
  lat: number
}

export interface Box {
  west: number
  south: number
  east: number
  north: number
}

/** A tile: `level` is its zoom, `x` grows to the east, `y` to the south. */
export interface Cell {
  level: number
  x: number
  y: number
}

/** The whole world is 64 cells of this level, so that any view fits into `MOST_CELLS`. */
export const FIRST_LEVEL = 3
/** Some 270 m wide at our latitude; what is seen closer is told one by one. */
export const LAST_LEVEL = 17
/** Markers a phone draws without lagging (WeChat: some hundred). */
export const MOST_CELLS = 150
/** A tile is drawn 256 px wide; two levels deeper 64 px, the width of a finger and a half. */
const FINER = 2
/** Where Web Mercator ends. */
const POLE = 85.05112878

/** The cells in which a spot lies, from the first level to the last: each is a quarter of the one before. */
export function cellsOf(spot: Spot): Cell[] {
  const deepest = cellAt(spot, LAST_LEVEL)
  return Array.from({ length: LAST_LEVEL - FIRST_LEVEL + 1 }, (_, index) => above(deepest, FIRST_LEVEL + index))
}

export function cellAt({ lng, lat }: Spot, level: number): Cell {
  const across = 2 ** level
  const bent = Math.asinh(Math.tan((within(lat, POLE) * Math.PI) / 180)) / Math.PI
  return { level, x: clip(((within(lng, 180) + 180) / 360) * across, across), y: clip(((1 - bent) / 2) * across, across) }
}

/** The cell of a level at or above, in which this one lies. */
export function above({ level, x, y }: Cell, upper: number): Cell {
  const shrink = 2 ** (level - upper)
  return { level: upper, x: Math.floor(x / shrink), y: Math.floor(y / shrink) }
}

/** First and last column and row of the cells of a level that a box touches, edges included. */
export interface Span {
  level: number
  west: number
  east: number
  north: number
  south: number
}

export function spanOf({ west, south, east, north }: Box, level: number): Span {
  const from = cellAt({ lng: west, lat: north }, level)
  const to = cellAt({ lng: east, lat: south }, level)
  return { level, west: from.x, east: to.x, north: from.y, south: to.y }
}

export function cellsIn({ west, east, north, south }: Span): number {
  return (east - west + 1) * (south - north + 1)
}

/**
 * The cells to show in a view: two levels finer than its tiles, and coarser until there are at most `MOST_CELLS`, whatever zoom is claimed.
 * @param zoom as maps count it, 256 px a tile
 */
export function spanFor(box: Box, zoom: number): Span {
  let span = spanOf(box, Math.max(FIRST_LEVEL, Math.min(LAST_LEVEL, Math.floor(zoom) + FINER)))
  while (cellsIn(span) > MOST_CELLS && span.level > FIRST_LEVEL) span = spanOf(box, span.level - 1)
  return span
}

function within(degrees: number, most: number): number {
  return Math.max(-most, Math.min(most, degrees))
}

/** The last edge belongs to the last cell. */
function clip(at: number, across: number): number {
  return Math.min(across - 1, Math.max(0, Math.floor(at)))
}
