import type { MapProps } from '@tarojs/components'
import { Map as NativeMap, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import styles from './map.module.scss'
import type { PointMapProps } from './PointMap'
import picture from './pin.png'

/** A house is some pixels wide. */
const CLOSE = 17

export function PointMap({ point, label, others = [], height = 180 }: PointMapProps) {
  const all = [{ ...point, label, main: true }, ...others.map((other) => ({ ...other, main: false }))]
  return (
    <View className={styles.frame} style={{ height: Taro.pxTransform(height) }} aria-role="img" aria-label={`地图：${label}`}>
      <NativeMap
        className={styles.ground ?? ''}
        longitude={point.lng}
        latitude={point.lat}
        scale={CLOSE}
        markers={all.map(marked)}
        includePoints={others.length > 0 ? all.map(({ lng, lat }) => ({ longitude: lng, latitude: lat })) : []}
        showLocation={false}
        enableRotate={false}
        onError={ignore}
      />
    </View>
  )
}

function marked({ lng, lat, label, main }: { lng: number; lat: number; label: string; main: boolean }, id: number): MapProps.marker {
  return {
    id,
    longitude: lng,
    latitude: lat,
    iconPath: picture,
    width: main ? 32 : 22,
    height: main ? 40 : 28,
    alpha: main ? 1 : 0.62,
    zIndex: main ? 2 : 1,
    callout: {
      content: label,
      display: 'ALWAYS',
      // Ink on card of the light tokens: the native map is light in the dark as well.
      color: '#27211a',
      bgColor: '#fffdf8',
      fontSize: 13,
      padding: 5,
      borderRadius: 6,
      borderWidth: 1,
      borderColor: '#e4dac8',
      anchorX: 0,
      anchorY: 0,
      textAlign: 'center',
    },
    ariaLabel: label,
  }
}

/** A map that cannot be drawn leaves its frame empty; the words around it say the place. */
function ignore() {}
