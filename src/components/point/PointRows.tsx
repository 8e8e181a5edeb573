import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { PointMap } from '@/platform/map/PointMap'
import { Card } from '../card/Card'
import { Row } from '../row/Row'
import type { PointPickerProps } from './PointPicker'
import styles from './point.module.scss'

interface PointRowsProps extends Pick<PointPickerProps, 'near' | 'value' | 'onRemove'> {
  onMark: () => void
}

/** What both twins show in the form: an offer, or the place that was picked. */
export function PointRows({ near, value, onMark, onRemove }: PointRowsProps) {
  const others = useMemo(() => (near ? [{ id: 'near', ...near }] : []), [near])
  if (!value) {
    return (
      <Card kind="rows">
        <Row title="在地图上标一下" note="不标也行" icon="pin" onPress={onMark} />
      </Card>
    )
  }
  return (
    <>
      <View className={styles.shown}>
        <PointMap point={value} label="这里" others={others} height={160} />
      </View>
      <Card kind="rows">
        <Row title="换个位置" icon="pin" onPress={onMark} />
        <Row title="不标了" icon="close" onPress={onRemove} />
      </Card>
    </>
  )
}
