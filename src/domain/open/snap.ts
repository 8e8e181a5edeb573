/** Degrees; which datum they are in is the caller's. */
export interface Spot {
  lng: number
  lat: number
}

/** Side of a square of the grid, metres. */
export const GRID = 100
/** Metres of one degree of latitude (40,007.86 km of meridian / 360). */
const DEGREE = 111_133

/**
 * The middle of the square of the 100 m grid in which a spot lies: at most 71 m away, and the same for all that lies in the square, so that no
 * door and nobody's bench can be told from it.
 */
export function toGrid({ lng, lat }: Spot): Spot {
  const row = Math.floor((lat * DEGREE) / GRID)
  const middle = ((row + 0.5) * GRID) / DEGREE
  // Squares of one row are as wide as its middle says; the next row begins anew.
  const width = GRID / (DEGREE * Math.cos((middle * Math.PI) / 180))
  return { lng: rounded((Math.floor(lng / width) + 0.5) * width), lat: rounded(middle) }
}

/** Six decimals, some 10 cm; RFC 7946 § 11.2 asks for no more than is known. */
export function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
