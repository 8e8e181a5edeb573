import 'leaflet/dist/leaflet.css'
import { control, type FitBoundsOptions, gridLayer, icon, type LatLngTuple, type Layer, map as leafletMap, type Marker, marker, type PointTuple, tileLayer } from 'leaflet'
import { offTiles, onTiles } from './datum'
import styles from './map.module.scss'
import picture from './pin.png'
import { rounded, type Spot } from './spot'
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
  const datum = tiles?.datum ?? 'gcj02'
  const there = (spot: Spot): LatLngTuple => {
    const { lng, lat } = onTiles(spot, datum)
    return [lat, lng]
  }
  const back = ({ lng, lat }: Spot) => rounded(offTiles({ lng, lat }, datum))

  const map = leafletMap(element, {
    attributionControl: false,
    zoomControl: false,
    // The arrow keys move the pin, not the map.
    keyboard: false,
    dragging: pans,
    scrollWheelZoom: pans,
    minZoom: 3,
    maxZoom: 19,
  })
  control.zoom({ position: 'topright', zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map)
  control.scale({ position: 'bottomleft', imperial: false }).addTo(map)
  if (onTap) map.on('click', ({ latlng }) => onTap(back(latlng)))

  const paper = gridLayer({ tileSize: 64, className: styles.paper ?? '' }).addTo(map)
  if (tiles) layTiles(tiles, paper)
  const frame = () => map.fitBounds(pins.map(there), FRAME)
  frame()

  // A sheet that is still rising, a phone that is turned: the map must know its size.
  let empty = map.getSize().x === 0
  const watcher = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(resized)
  watcher?.observe(element)

  const markers = new Map<string, Marker>()
  show(pins)
  return {
    show,
    follow: (spot) => map.panInside(there(spot), { padding: [48, 48] }),
    remove() {
      watcher?.disconnect()
      map.remove()
    },
  }

  function resized() {
    map.invalidateSize({ animate: false })
    if (empty && map.getSize().x > 0) frame()
    empty = map.getSize().x === 0
  }

  function layTiles({ url, credit }: Tiles, below: Layer) {
    const pictures = tileLayer(url, { maxZoom: 19, attribution: credit })
    if (credit !== '') control.attribution({ prefix: false }).addTo(map)
    // Of a source that cannot be reached, nothing must look like a map.
    pictures.on('tileload', () => {
      below.remove()
      tell(true)
    })
    pictures.on('tileerror', () => {
      if (element.querySelector('.leaflet-tile-loaded:not(div)')) return
      below.addTo(map)
      tell(false)
    })
    pictures.addTo(map)
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
