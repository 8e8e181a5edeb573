import 'leaflet/dist/leaflet.css'
import { control, gridLayer, type LatLng, type LatLngTuple, type Map as LeafletMap, map as leafletMap, tileLayer } from 'leaflet'
import { offTiles, onTiles } from './datum'
import styles from './map.module.scss'
import { rounded, type Spot } from './spot'
import type { Tiles } from './tiles'

interface PaperOptions {
  tiles: Tiles | null
  /** Fingers move the map. Without it they scroll the page on which it lies. */
  pans: boolean
  /** The arrow keys move the map, plus and minus zoom it. */
  keys: boolean
  /** Whether there are pictures below the pins; told again whenever it changes. */
  onTiles: (shown: boolean) => void
  /** Looks at what the map is about; called again when the element has got a size at last. */
  frame: (paper: Paper) => void
}

/** What lies below all pins: tiles or squared paper, a scale, buttons. Outside of it everything is GCJ-02. */
export interface Paper {
  map: LeafletMap
  /** Where a spot is drawn. */
  there(spot: Spot): LatLngTuple
  /** What a drawn place is to us. */
  back(at: Pick<LatLng, 'lng' | 'lat'>): Spot
  remove(): void
}

/** Lays the ground of a map into an element. */
export function layPaper(element: HTMLElement, { tiles, pans, keys, onTiles: tell, frame }: PaperOptions): Paper {
  const datum = tiles?.datum ?? 'gcj02'
  const map = leafletMap(element, {
    attributionControl: false,
    zoomControl: false,
    keyboard: keys,
    dragging: pans,
    scrollWheelZoom: pans,
    minZoom: 3,
    maxZoom: 19,
  })
  control.zoom({ position: 'topright', zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map)
  control.scale({ position: 'bottomleft', imperial: false }).addTo(map)
  const below = gridLayer({ tileSize: 64, className: styles.paper ?? '' }).addTo(map)
  if (tiles) layTiles(tiles)

  element.addEventListener('pointerdown', () => element.classList.add(styles.pointed ?? ''))
  element.addEventListener('keydown', () => element.classList.remove(styles.pointed ?? ''))

  // A sheet that is still rising, a phone that is turned: the map must know its size.
  const watcher = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(resized)
  const paper: Paper = {
    map,
    there(spot) {
      const { lng, lat } = onTiles(spot, datum)
      return [lat, lng]
    },
    back: ({ lng, lat }) => rounded(offTiles({ lng, lat }, datum)),
    remove() {
      watcher?.disconnect()
      map.remove()
    },
  }
  frame(paper)
  let empty = map.getSize().x === 0
  watcher?.observe(element)
  return paper

  function resized() {
    map.invalidateSize({ animate: false })
    if (empty && map.getSize().x > 0) frame(paper)
    empty = map.getSize().x === 0
  }

  function layTiles({ url, credit }: Tiles) {
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
}
