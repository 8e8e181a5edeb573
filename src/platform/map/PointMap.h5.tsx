import { useMemo } from 'react'
import { MapBox } from './MapBox.h5'
import type { PointMapProps } from './PointMap'

const NONE: NonNullable<PointMapProps['others']> = []

export function PointMap({ point, label, others = NONE, height = 180 }: PointMapProps) {
  const { lng, lat } = point
  const pins = useMemo(
    () => [{ id: 'point', lng, lat, label, main: true }, ...others.map((other) => ({ ...other, main: false }))],
    [lng, lat, label, others],
  )
  return <MapBox pins={pins} height={height} label={`地图：${label}`} />
}
