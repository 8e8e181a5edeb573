import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Ground, Pin } from './ground.h5'
import styles from './map.module.scss'
import type { Spot } from './spot'
import { tilesOf } from './tiles'

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

type Shown = 'opening' | 'plain' | 'tiles' | 'failed'

const WORDS: Record<Shown, string | null> = {
  opening: '正在打开地图',
  plain: '没有底图，只看相对位置',
  tiles: null,
  failed: '地图没有打开，点这里再试',
}

const TILES = tilesOf(process.env.TARO_APP_TILES ?? '', process.env.TARO_APP_TILES_DATUM ?? '', process.env.TARO_APP_TILES_CREDIT ?? '')

/** The frame of every map in a browser: it fetches Leaflet when it is first seen, and says so when there is no picture below the pins. */
export function MapBox({ pins, height, label, onTap, onDrop, onKeyDown }: MapBoxProps) {
  const box = useRef<HTMLDivElement>(null)
  const ground = useRef<Ground | null>(null)
  const [shown, setShown] = useState<Shown>('opening')
  const [attempt, setAttempt] = useState(0)
  // The map outlives many renders: it must call the handlers and read the pins of now.
  const now = useRef({ pins, onTap, onDrop })
  now.current = { pins, onTap, onDrop }
  const pans = onTap !== undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is made by changing its number.
  useEffect(() => {
    let gone = false
    setShown('opening')
    import(/* webpackChunkName: "map" */ './ground.h5').then(
      ({ layGround }) => {
        if (gone || !box.current) return
        ground.current = layGround(box.current, {
          pins: now.current.pins,
          tiles: TILES,
          pans,
          onTap: pans ? (spot) => now.current.onTap?.(spot) : undefined,
          onDrop: pans ? (spot) => now.current.onDrop?.(spot) : undefined,
          onTiles: (there) => setShown(there ? 'tiles' : 'plain'),
        })
        setShown('plain')
      },
      () => {
        if (!gone) setShown('failed')
      },
    )
    return () => {
      gone = true
      ground.current?.remove()
      ground.current = null
    }
  }, [attempt, pans])

  useEffect(() => {
    ground.current?.show(pins)
    const main = pins.find((pin) => pin.main)
    if (main) ground.current?.follow(main)
  }, [pins])

  const words = WORDS[shown]
  const spoken = { 'aria-label': label, ...(onKeyDown ? { role: 'application', tabIndex: 0, onKeyDown } : { role: 'group' }) }
  return (
    <div className={styles.frame} style={{ height }}>
      {/* Leaflet adds its own classes to this element, so nothing of it may change later. */}
      <div ref={box} className={styles.ground} {...spoken} />
      {shown === 'failed' ? (
        <button type="button" className={styles.again} tabIndex={0} onClick={() => setAttempt(attempt + 1)}>
          {words}
        </button>
      ) : (
        words !== null && <div className={styles.words}>{words}</div>
      )}
    </div>
  )
}
