import { type KeyboardEvent, useMemo } from 'react'
import { MapBox } from './MapBox.h5'
import { moved, type Spot } from './spot'

interface PickMapProps {
  /** Something that one knows, to find one's way from. */
  near: (Spot & { label: string }) | null
  value: Spot
  onMove: (spot: Spot) => void
}

/** Metres east and north that one press of a key moves the pin. */
const STEP = 5
const KEYS: Record<string, readonly [number, number]> = {
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
}

/** A map whose pin is set by a tap, by dragging it, or by the arrow keys. */
export function PickMap({ near, value, onMove }: PickMapProps) {
  const pins = useMemo(
    () => [{ id: 'value', ...value, label: '', main: true }, ...(near ? [{ id: 'near', ...near, main: false }] : [])],
    [value, near],
  )
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return
    // Enter means a click everywhere else; here it would put the pin into the corner.
    if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
    const step = KEYS[event.key]
    if (!step) return
    event.preventDefault()
    onMove(moved(value, ...step))
  }
  return (
    <MapBox
      pins={pins}
      height={300}
      label={`地图，用方向键移动图钉，一次 ${STEP} 米`}
      onTap={onMove}
      onDrop={onMove}
      onKeyDown={onKeyDown}
    />
  )
}
