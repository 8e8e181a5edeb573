import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import type { Ground, Pin } from './ground.h5'
import { MapFrame } from './MapFrame.h5'
import type { Spot } from './spot'
import { TILES } from './tiles'

interface MapBoxProps {
  pins: readonly Pin[]
  /** In CSS px. */
  height: number
  /** What is read aloud: what one sees, and what the keys do. */
  label: string
  onTap?: (spot: Spot) => void
  onDrop?: (spot: Spot) => void
  /** Makes the map something that the keyboard can reach. */
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
}

/** A map with a handful of pins. */
export function MapBox({ pins, height, label, onTap, onDrop, onKeyDown }: MapBoxProps) {
  const ground = useRef<Ground | null>(null)
  // The map outlives many renders: it must call the handlers and read the pins of now.
  const now = useRef({ pins, onTap, onDrop })
  now.current = { pins, onTap, onDrop }
  const pans = onTap !== undefined

  const open = useCallback(
    async (element: HTMLElement, tell: (tiles: boolean) => void) => {
      const { layGround } = await import(/* webpackChunkName: "map" */ './ground.h5')
      const laid = layGround(element, {
        pins: now.current.pins,
        tiles: TILES,
        pans,
        onTap: pans ? (spot) => now.current.onTap?.(spot) : undefined,
        onDrop: pans ? (spot) => now.current.onDrop?.(spot) : undefined,
        onTiles: tell,
      })
      ground.current = laid
      return {
        remove() {
          ground.current = null
          laid.remove()
        },
      }
    },
    [pans],
  )
  useEffect(() => {
    ground.current?.show(pins)
    const main = pins.find((pin) => pin.main)
    if (main) ground.current?.follow(main)
  }, [pins])

  const spoken = { 'aria-label': label, ...(onKeyDown ? { role: 'application', tabIndex: 0, onKeyDown } : { role: 'group' }) }
  return <MapFrame height={height} spoken={spoken} open={open} />
}
