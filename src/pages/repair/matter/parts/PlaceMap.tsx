import type { Matter } from '@/domain/repair/schema'
import { PointMap } from '@/platform/map/PointMap'

/** On plain ground a pin without anything beside it says nothing: a browser needs tiles for it. */
const HAS_GROUND = process.env.TARO_ENV === 'weapp' || process.env.TARO_APP_TILES !== ''

/** Where it is, when somebody pointed at it. */
export function PlaceMap({ point }: Pick<Matter, 'point'>) {
  return point !== null && HAS_GROUND ? <PointMap point={point} label="这里" height={160} /> : null
}
