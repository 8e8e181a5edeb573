/** In which coordinates a tile source is drawn: 天地图 ≈ WGS-84, 高德 and 腾讯 GCJ-02. */
export type Datum = 'gcj02' | 'wgs84'

/** Where the pictures below the pins come from. */
export interface Tiles {
  /** XYZ template: `https://…/{z}/{x}/{y}.png`. */
  url: string
  datum: Datum
  /** Whose map it is, with its 审图号; shown on it. */
  credit: string
}

/**
 * The source that the settings of the build name, or null without one.
 * A source that does not declare its datum is not used: guessing wrong puts every pin some 500 m aside.
 */
export function tilesOf(url: string, datum: string, credit: string): Tiles | null {
  if (url === '') return null
  if (datum === 'gcj02' || datum === 'wgs84') return { url, datum, credit }
  console.error(`TARO_APP_TILES_DATUM must be gcj02 or wgs84, not “${datum}”: the map stays without tiles`)
  return null
}

/** What this build was told; read once. */
export const TILES = tilesOf(
  process.env.TARO_APP_TILES ?? '',
  process.env.TARO_APP_TILES_DATUM ?? '',
  process.env.TARO_APP_TILES_CREDIT ?? '',
)
