import gcoord from 'gcoord'
import { rounded, type Spot, toGrid } from '../../domain/open/snap'
import type { Tree } from '../place/tree'

/** What is kept in GCJ-02, as the world outside counts. */
export function toWgs84({ lng, lat }: Spot): Spot {
  const [east, north] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
  return { lng: rounded(east), lat: rounded(north) }
}

export interface Told {
  spot: Spot
  precision: 'building' | '100m'
}

/** As exactly as may be told: the building, or else the square of the 100 m grid. @returns null when nothing is known */
export async function tellable(tree: Tree, building: string | null, spot: Spot | null): Promise<Told | null> {
  const of = building === null ? null : ((await tree.get(building))?.data.point ?? null)
  if (of) return { spot: toWgs84(of), precision: 'building' }
  return spot && { spot: toGrid(toWgs84(spot)), precision: '100m' }
}
