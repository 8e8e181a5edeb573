import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { PickMap } from '@/platform/map/PickMap.h5'
import { offset, type Spot } from '@/platform/map/spot'
import { Button } from '../button/Button'
import { Sheet } from '../sheet/Sheet'
import type { PointPickerProps } from './PointPicker'
import styles from './point.module.scss'

interface PointSheetProps extends Pick<PointPickerProps, 'near'> {
  start: Spot
  onPick: (spot: Spot) => void
  onClose: () => void
}

/** WeChat brings a page of its own for this; a browser gets a sheet. */
export function PointSheet({ near, start, onPick, onClose }: PointSheetProps) {
  const [spot, setSpot] = useState<Spot>({ lng: start.lng, lat: start.lat })
  return (
    <Sheet
      open
      title="在地图上标一下"
      onClose={onClose}
      footer={<Button label="就在这里" kind="main" icon="pin" onPress={() => onPick(spot)} />}
    >
      <PickMap near={near} value={spot} onMove={setSpot} />
      <View className={styles.help}>
        <Text>点一下地图，或者拖动图钉。</Text>
        {near && (
          <View className={styles.where} aria-live="polite">
            {awayFrom(near, spot)}
          </View>
        )}
      </View>
    </Sheet>
  )
}

/** In words, for whoever cannot see it or has no picture below the pin: “在怡景嘉园偏东 20 米、偏北 5 米”. */
export function awayFrom(near: Spot & { label: string }, spot: Spot): string {
  const { east, north } = offset(near, spot)
  const parts = [side(east, '东', '西'), side(north, '北', '南')].filter(Boolean)
  return parts.length > 0 ? `图钉在${near.label}${parts.join('、')}` : `图钉就在${near.label}`
}

function side(metres: number, plus: string, minus: string) {
  const whole = Math.round(Math.abs(metres))
  return whole === 0 ? null : `偏${metres > 0 ? plus : minus} ${whole} 米`
}
