import type { Marker } from '@/domain/map/schema'
import { KIND_WORDS, STATE_WORDS } from '@/domain/space/words'
import type { Bounds, Look, Mark } from '@/platform/map/view'
import { toneOf } from './look'

/** What is written on each mark: a number; else the name where there is room, or the kind, with how it stands. */
export function marksOf(markers: readonly Marker[], chosen: string | null): Mark[] {
  return markers.map((marker) => {
    const { id, lng, lat } = marker
    if ('count' in marker) return { id, lng, lat, words: countWords(marker.count), tone: 'many' }
    const words =
      marker.name === undefined
        ? `${KIND_WORDS[marker.kind]} ${SIGN[toneOf(marker.state)]}`
        : `${marker.name} · ${STATE_WORDS[marker.state]}`
    return { id, lng, lat, words, tone: toneOf(marker.state), ...(id === chosen && { chosen: true }) }
  })
}

/** Where there is no room for a word: it is asked for, in hand, done, left alone. */
const SIGN = { plain: '?', active: '…', done: '✓', closed: '–' } as const

/** 1234 → 1234, 12345 → 1.2万: a bubble is small. */
export function countWords(count: number): string {
  return count < 10_000 ? String(count) : `${Math.floor(count / 1_000) / 10}万`
}

/** Around an estate: what lies beside it is seen too. Degrees, some 500 m. */
const BESIDE = 0.005

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
