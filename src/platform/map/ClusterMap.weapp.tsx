import type { CommonEvent, MapProps } from '@tarojs/components'
import { Map as NativeMap, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { ClusterMapProps } from './ClusterMap'
import styles from './map.module.scss'
import { newNumbers } from './numbers'
import picture from './pin.png'
import { type Bounds, type Mark, type MarkTone, type Ring, zoomOf } from './view'

const ID = 'clusterMap'
/** Room around what the map shall look at, px. */
const FRAME = [24, 24, 24, 24]

/** The light tokens: the native map is light in the dark as well. */
const COLOURS: Record<MarkTone, readonly [ink: string, ground: string]> = {
  many: ['#fffaf3', '#b5321f'],
  plain: ['#27211a', '#fffdf8'],
  active: ['#2f4a5c', '#e4eaec'],
  done: ['#23644a', '#e0ede3'],
  closed: ['#625a4f', '#ebe4d7'],
}

export function ClusterMap({ marks, rings, look, label, onMove, onTap }: ClusterMapProps) {
  const numbers = useRef(newNumbers())
  const first = useRef(cornersOf(look))
  const told = useRef(onMove)
  told.current = onMove
  const { turn } = look
  const { west, south, east, north } = look

  // biome-ignore lint/correctness/useExhaustiveDependencies: in between the map is the finger's; only another turn looks again.
  useEffect(() => {
    const box = { west, south, east, north }
    if (turn > 0) Taro.createMapContext(ID).includePoints({ points: cornersOf(box), padding: FRAME })
    // WeChat does not tell of a map that has just been drawn.
    told.current({ box, zoom: zoomOf(box, widthOf()) })
  }, [turn])

  const onRegionChange = (event: CommonEvent) => {
    const box = boxOf(event)
    if (box === 'moving') return
    if (box) return told.current({ box, zoom: zoomOf(box, widthOf()) })
    // Older WeChat does not say where the map is now.
    void Taro.createMapContext(ID).getRegion({
      success: (region) => {
        const now = between(region.southwest as unknown as MapProps.point, region.northeast as unknown as MapProps.point)
        told.current({ box: now, zoom: zoomOf(now, widthOf()) })
      },
    })
  }
  const tapped = (event: CommonEvent<{ markerId: number | string }>) => {
    const id = numbers.current.idOf(Number(event.detail.markerId))
    if (id !== undefined) onTap(id)
  }
  return (
    <View className={styles.whole} aria-role="img" aria-label={label}>
      <NativeMap
        id={ID}
        className={styles.ground ?? ''}
        longitude={(first.current[0].longitude + first.current[1].longitude) / 2}
        latitude={(first.current[0].latitude + first.current[1].latitude) / 2}
        includePoints={first.current}
        markers={marks.map((mark) => marked(mark, numbers.current.of(mark.id)))}
        polygons={rings.filter(({ corners }) => corners.length > 0).map(drawn)}
        showLocation={false}
        enableRotate={false}
        onRegionChange={onRegionChange as never}
        onMarkerTap={tapped as never}
        onCalloutTap={tapped as never}
        onError={ignore}
      />
    </View>
  )
}

function marked({ lng, lat, words, tone, chosen = false }: Mark, id: number): MapProps.marker {
  const isMany = tone === 'many'
  const [color, bgColor] = COLOURS[tone]
  return {
    id,
    longitude: lng,
    latitude: lat,
    iconPath: picture,
    // The bubble of a number stands alone.
    width: isMany ? 1 : 16,
    height: isMany ? 1 : 20,
    zIndex: chosen ? 2 : 1,
    callout: {
      content: words,
      display: 'ALWAYS',
      color,
      bgColor,
      fontSize: isMany ? 15 : 13,
      padding: isMany ? 9 : 6,
      borderRadius: isMany ? 18 : 6,
      borderWidth: chosen ? 2 : 1,
      borderColor: chosen ? '#b5321f' : color,
      anchorX: 0,
      anchorY: 0,
      textAlign: 'center',
    },
  } as MapProps.marker
}

function drawn({ corners }: Ring): MapProps.polygon {
  return {
    points: corners.map(([longitude, latitude]) => ({ longitude, latitude })),
    strokeWidth: 1,
    strokeColor: '#92846dff',
    fillColor: '#b5321f14',
    zIndex: 0,
  } as unknown as MapProps.polygon
}

type Corner = { longitude: number; latitude: number }

function cornersOf({ west, south, east, north }: Bounds): [Corner, Corner] {
  return [
    { longitude: west, latitude: south },
    { longitude: east, latitude: north },
  ]
}

function between(southwest: MapProps.point, northeast: MapProps.point): Bounds {
  return { west: southwest.longitude, south: southwest.latitude, east: northeast.longitude, north: northeast.latitude }
}

interface Told {
  type?: string
  region?: { southwest: MapProps.point; northeast: MapProps.point }
}

/** WeChat calls both the beginning and the end a change of region; of the end newer versions say where the map is. */
function boxOf({ type, detail }: CommonEvent): Bounds | 'moving' | null {
  const { type: inner, region } = detail as Told
  if (type === 'begin' || inner === 'begin') return 'moving'
  return region?.southwest && region.northeast ? between(region.southwest, region.northeast) : null
}

function widthOf(): number {
  return (Taro.canIUse('getWindowInfo') ? Taro.getWindowInfo() : Taro.getSystemInfoSync()).windowWidth
}

/** A map that cannot be drawn leaves its frame empty; the list says the same in words. */
function ignore() {}
