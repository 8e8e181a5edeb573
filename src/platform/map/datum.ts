import gcoord from 'gcoord'
import type { Spot } from './spot'
import type { Datum } from './tiles'

/** Where a spot lies on tiles of that datum. */
export function onTiles(spot: Spot, datum: Datum): Spot {
  if (datum === 'gcj02') return spot
  const [lng, lat] = gcoord.transform([spot.lng, spot.lat], gcoord.GCJ02, gcoord.WGS84)
  return { lng, lat }
}

/** What a place on tiles of that datum is in our coordinates. */
export function offTiles(spot: Spot, datum: Datum): Spot {
  if (datum === 'gcj02') return spot
  const [lng, lat] = gcoord.transform([spot.lng, spot.lat], gcoord.WGS84, gcoord.GCJ02)
  return { lng, lat }
}
