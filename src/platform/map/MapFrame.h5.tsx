import { type HTMLAttributes, useEffect, useRef, useState } from 'react'
import styles from './map.module.scss'

interface MapFrameProps {
  /** In CSS px; without it the map fills what is around it. */
  height?: number
  /** What the ground is to a screen reader and to the keyboard. */
  spoken: HTMLAttributes<HTMLDivElement>
  /**
   * Fetches Leaflet and lays the map into the element; another function lays it anew.
   * @param tell whether there are pictures below the pins
   */
  open: (element: HTMLElement, tell: (tiles: boolean) => void) => Promise<Laid>
}

/** What has been laid must be taken away again. */
export interface Laid {
  remove(): void
}

type Shown = 'opening' | 'plain' | 'tiles' | 'failed'

const WORDS: Record<Shown, string | null> = {
  opening: '正在打开地图',
  plain: '没有底图，只看相对位置',
  tiles: null,
  failed: '地图没有打开，点这里再试',
}

/** The frame of every map in a browser: it fetches Leaflet when it is first seen, and says so when there is no picture below the pins. */
export function MapFrame({ height, spoken, open }: MapFrameProps) {
  const box = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Shown>('opening')
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is made by changing its number.
  useEffect(() => {
    let laid: Laid | null = null
    let gone = false
    setShown('opening')
    const element = box.current
    if (!element) return
    // Tiles may be there before the map is: then it is not plain.
    let tiles = false
    open(element, (there) => {
      tiles = there
      setShown(there ? 'tiles' : 'plain')
    }).then(
      (now) => {
        if (gone) return now.remove()
        laid = now
        if (!tiles) setShown('plain')
      },
      () => {
        if (!gone) setShown('failed')
      },
    )
    return () => {
      gone = true
      laid?.remove()
    }
  }, [attempt, open])

  const words = WORDS[shown]
  return (
    <div className={height === undefined ? styles.whole : styles.frame} style={height === undefined ? {} : { height }}>
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
