import type { Marker } from '@/domain/map/schema'
import { KIND_WORDS } from '@/domain/space/labels'
import type { Bounds, Look, Mark } from '@/platform/map/view'
import { toneOf } from './look'

/** What is written on each mark: a number; else the name where there is room, or the kind, with a sign for how it stands. */
export function marksOf(markers: readonly Marker[], chosen: string | null): Mark[] {
  return markers.map((marker) => {
    const { id, lng, lat } = marker
    if ('count' in marker) return { id, lng, lat, words: countWords(marker.count), tone: 'many' }
    const words = `${SIGN[toneOf(marker.state)]} ${shortOf(marker.name ?? KIND_WORDS[marker.kind])}`
    return { id, lng, lat, words, tone: toneOf(marker.state), ...(id === chosen && { chosen: true }) }
  })
}

/** Letters of a name on a mark; the card says it whole. */
const SHORT = 7

function shortOf(name: string): string {
  const letters = Array.from(name)
  return letters.length > SHORT ? `${letters.slice(0, SHORT - 1).join('')}…` : name
}

/** Never by colour alone: it is asked for, in hand, done, left alone. */
const SIGN = { plain: '?', active: '●', done: '✓', closed: '–' } as const

/** 1234 → 1234, 12345 → 1.2万: a bubble is small. */
export function countWords(count: number): string {
  return count < 10_000 ? String(count) : `${Math.floor(count / 1_000) / 10}万`
}

/** Around an estate: what lies beside it is seen too. Degrees, some 300 m. */
const BESIDE = 0.003

/** Where the map looks to show these places; null without any. */
export function around(boxes: readonly Bounds[]): Bounds | null {
  if (boxes.length === 0) return null
  return {
    west: Math.min(...boxes.map(({ west }) => west)) - BESIDE,
    south: Math.min(...boxes.map(({ south }) => south)) - BESIDE,
    east: Math.max(...boxes.map(({ east }) => east)) + BESIDE,
    north: Math.max(...boxes.map(({ north }) => north)) + BESIDE,
  }
}

/** How much nearer a tap on a number leads. */
const NEARER = 4

/** A look at the neighbourhood of a spot, nearer than now. */
export function nearer({ west, south, east, north }: Bounds, { lng, lat }: { lng: number; lat: number }): Bounds {
  const [across, up] = [(east - west) / NEARER / 2, (north - south) / NEARER / 2]
  return { west: lng - across, south: lat - up, east: lng + across, north: lat + up }
}

/** As it is asked for: some 10 m, so that a finger that trembles asks nothing new. */
export function asked(box: Bounds): Bounds {
  const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4
  const { west, south, east, north } = box
  const wide = { west: round(west), south: round(south), east: round(east), north: round(north) }
  return wide.west < wide.east && wide.south < wide.north ? wide : box
}

export type { Bounds, Look }
