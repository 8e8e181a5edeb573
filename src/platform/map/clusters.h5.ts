import { circleMarker, type DivIconOptions, divIcon, type LatLngTuple, layerGroup, type Marker, marker, polygon, tooltip } from 'leaflet'
import styles from './map.module.scss'
import { layPaper } from './paper.h5'
import type { Spot } from './spot'
import type { Tiles } from './tiles'
import { type Bounds, type Mark, NAMED_RINGS, type Ring, type View } from './view'

interface ClustersOptions {
  tiles: Tiles | null
  look: Bounds
  onMove: (view: View) => void
  onTap: (id: string) => void
  onTiles: (shown: boolean) => void
}

/** A map of marks that has been laid out in an element; everything that goes in and comes out is in GCJ-02. */
export interface Clusters {
  /** Marks that stay are moved, the others come and go. */
  show(marks: readonly Mark[]): void
  edge(rings: readonly Ring[]): void
  look(box: Bounds): void
  remove(): void
}

/** As near as the ground goes: the last numbers part only there. */
const CLOSE = 19

/** Lays the map of many marks; like its sibling it comes as a chunk of its own when a map is looked at. */
export function layClusters(element: HTMLElement, { tiles, look, onMove, onTap, onTiles }: ClustersOptions): Clusters {
  const paper = layPaper(element, {
    tiles,
    pans: true,
    keys: true,
    onTiles,
    frame: ({ map, there }) => map.fitBounds(cornersOf(look, there), { maxZoom: CLOSE, animate: false }),
  })
  const { map, there, back } = paper
  const marks = new Map<string, Marker>()
  const rings = layerGroup().addTo(map)
  map.on('moveend', tell)
  tell()

  return {
    show,
    edge,
    look(box) {
      map.fitBounds(cornersOf(box, there), { maxZoom: CLOSE, animate: false })
    },
    remove: paper.remove,
  }

  /** A map without a size sees nothing yet. */
  function tell() {
    const bounds = map.getBounds()
    const [southwest, northeast] = [back(bounds.getSouthWest()), back(bounds.getNorthEast())]
    if (southwest.lng >= northeast.lng || southwest.lat >= northeast.lat) return
    onMove({ box: { west: southwest.lng, south: southwest.lat, east: northeast.lng, north: northeast.lat }, zoom: map.getZoom() })
  }

  function show(now: readonly Mark[]) {
    const wanted = new Map(now.map((mark) => [`${mark.id} ${mark.tone} ${mark.chosen ?? false} ${mark.words}`, mark]))
    for (const [key, old] of marks) {
      if (wanted.has(key)) continue
      old.remove()
      marks.delete(key)
    }
    for (const [key, mark] of wanted) {
      const old = marks.get(key)
      if (old) old.setLatLng(there(mark))
      else marks.set(key, drawn(mark).addTo(map))
    }
  }

  function drawn(mark: Mark): Marker {
    const one = marker(there(mark), {
      icon: divIcon(bubble(mark)),
      keyboard: false,
      zIndexOffset: mark.chosen ? 1000 : 0,
      riseOnHover: true,
    })
    return one.on('click', () => onTap(mark.id))
  }

  function edge(now: readonly Ring[]) {
    rings.clearLayers()
    for (const ring of now) {
      const style = { className: styles.ring ?? '', interactive: false }
      const shape =
        ring.corners.length > 0
          ? polygon(
              ring.corners.map(([lng, lat]) => there({ lng, lat })),
              style,
            )
          : circleMarker(there(ring), { ...style, radius: 3 })
      if (now.length <= NAMED_RINGS) named(ring).addTo(rings)
      shape.addTo(rings)
    }
  }

  /** Under the edge, where marks seldom are. */
  function named({ name, lng, lat, corners }: Ring) {
    const south = Math.min(lat, ...corners.map((corner) => corner[1]))
    return tooltip({ permanent: true, direction: 'bottom', offset: [0, 0], interactive: false, className: styles.place ?? '' })
      .setLatLng(there({ lng, lat: south }))
      .setContent(words(name))
  }
}

function cornersOf({ west, south, east, north }: Bounds, there: (spot: Spot) => LatLngTuple): LatLngTuple[] {
  return [there({ lng: west, lat: south }), there({ lng: east, lat: north })]
}

/** A finger wide, whatever is written on it. A screen reader is told to use the list, which says the same. */
function bubble({ words: text, tone, chosen = false }: Mark): DivIconOptions {
  const inner = words(text)
  inner.className = [styles.bubble, styles[tone], chosen && styles.chosen].filter(Boolean).join(' ')
  // Without a size Leaflet writes none, and the style sheet does.
  return { html: inner, className: `${styles.mark} ${tone === 'many' ? styles.heap : styles.single}`, iconSize: null as never }
}

/** As a node, not as markup: it may hold what somebody typed. */
function words(text: string): HTMLElement {
  const node = document.createElement('span')
  node.textContent = text
  return node
}
