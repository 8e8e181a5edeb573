/** A place on the ground in GCJ-02 degrees, the datum of WeChat's maps and of everything we keep. */
export interface Spot {
  lng: number
  lat: number
}

/** Metres of one degree of latitude (40,007.86 km of meridian / 360). Within an estate the earth is flat. */
const DEGREE = 111_133
/** 0.1 m; more digits would only pretend. */
const DIGITS = 1e6

/** The spot so many metres to the east and north; negative ones lead west and south. */
export function moved({ lng, lat }: Spot, east: number, north: number): Spot {
  return rounded({ lng: lng + east / (DEGREE * shrink(lat)), lat: lat + north / DEGREE })
}

/** How far `to` lies to the east and north of `from`, in metres; good for a few kilometres. */
export function offset(from: Spot, to: Spot): { east: number; north: number } {
  return { east: (to.lng - from.lng) * DEGREE * shrink(from.lat), north: (to.lat - from.lat) * DEGREE }
}

/** As it is kept: six decimals. */
export function rounded({ lng, lat }: Spot): Spot {
  return { lng: Math.round(lng * DIGITS) / DIGITS, lat: Math.round(lat * DIGITS) / DIGITS }
}

/** Parallels are shorter towards the poles. */
function shrink(lat: number) {
  return Math.cos((lat * Math.PI) / 180)
}
