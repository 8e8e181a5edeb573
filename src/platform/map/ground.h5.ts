import { type FitBoundsOptions, icon, type Marker, marker, type PointTuple } from 'leaflet'
import styles from './map.module.scss'
import { layPaper } from './paper.h5'
import picture from './pin.png'
import type { Spot } from './spot'
import type { Tiles } from './tiles'

export interface Pin extends Spot {
  id: string
  /** Written beside it; empty: nothing is. */
  label: string
  /** What the map is about; the others are smaller and paler. */
  main: boolean
}

interface GroundOptions {
  pins: readonly Pin[]
  tiles: Tiles | null
  /** Fingers move the map. Without it they scroll the page on which it lies. */
  pans: boolean
  onTap?: ((spot: Spot) => void) | undefined
  /** The main pin was let go somewhere else. */
  onDrop?: ((spot: Spot) => void) | undefined
  /** Whether there are pictures below the pins; told again whenever it changes. */
  onTiles: (shown: boolean) => void
}

/** A map that has been laid out in an element. Everything that goes in and comes out is in GCJ-02. */
export interface Ground {
  /** Puts pins where they are now; pins that stay are moved, so that a finger does not lose the one it holds. */
  show(pins: readonly Pin[]): void
  /** Moves the map so far that the spot is seen. */
  follow(spot: Spot): void
  remove(): void
}

/** A house is some pixels wide. */
const CLOSE = 17
/** Room for the words in the upper corner, for the pins, which stand above their spot, and for their labels beside them. */
const FRAME: FitBoundsOptions = { maxZoom: CLOSE, paddingTopLeft: [64, 76], paddingBottomRight: [64, 28], animate: false }
/** Shown size of the pin in px; its tip is the middle of the lower edge. */
const SIZE = { main: [32, 40], other: [22, 28] } as const

/** Lays the map; it is the only file that knows Leaflet, and comes as a chunk of its own when a map is looked at. */
export function layGround(element: HTMLElement, { pins, tiles, pans, onTap, onDrop, onTiles: tell }: GroundOptions): Ground {
  const { map, there, back, remove } = layPaper(element, {
    tiles,
    pans,
    // The arrow keys move the pin, not the map.
    keys: false,
    onTiles: tell,
    frame: (paper) => paper.map.fitBounds(pins.map(paper.there), FRAME),
  })
  if (onTap) map.on('click', ({ latlng }) => onTap(back(latlng)))

  const markers = new Map<string, Marker>()
  show(pins)
  return {
    show,
    follow: (spot) => map.panInside(there(spot), { padding: [48, 48] }),
    remove,
  }

  function show(now: readonly Pin[]) {
    const wanted = new Map(now.map((pin) => [`${pin.id} ${pin.label && sideOf(pin, now)} ${pin.label}`, pin]))
    for (const [key, old] of markers) {
      if (wanted.has(key)) continue
      old.remove()
      markers.delete(key)
    }
    for (const [key, pin] of wanted) {
      const old = markers.get(key)
      if (old) old.setLatLng(there(pin))
      else markers.set(key, drawn(pin, sideOf(pin, now)).addTo(map))
    }
  }

  function drawn(pin: Pin, side: Side): Marker {
    const [width, height] = SIZE[pin.main ? 'main' : 'other']
    const one = marker(there(pin), {
      icon: icon({ iconUrl: picture, iconSize: [width, height], iconAnchor: [width / 2, height] }),
      alt: pin.label === '' ? '图钉' : pin.label,
      opacity: pin.main ? 1 : 0.62,
      zIndexOffset: pin.main ? 1000 : 0,
      keyboard: false,
      interactive: pin.main && onDrop !== undefined,
      draggable: pin.main && onDrop !== undefined,
      autoPan: true,
    })
    if (onDrop) one.on('dragend', () => onDrop(back(one.getLatLng())))
    if (pin.label === '') return one
    // As a node, not as markup: a label may hold what somebody typed.
    const words = document.createElement('span')
    words.textContent = pin.label
    const offset: PointTuple = [side === 'left' ? -width / 2 : width / 2, -height * 0.6]
    return one.bindTooltip(words, { permanent: true, direction: side, offset, className: styles.label ?? '' })
  }
}

type Side = 'left' | 'right'

/** A label stands on the side that looks away from the other pins, so that it covers none of them. */
function sideOf(pin: Pin, all: readonly Pin[]): Side {
  const across = all.find(({ main }) => main !== pin.main)
  if (!across) return 'right'
  return pin.lng < across.lng || (pin.lng === across.lng && !pin.main) ? 'left' : 'right'
}
