import type { Instant } from '../shared/time'
import type { Kind, Space } from '../space/space'
import type { State } from '../space/states'
import { type Cell, cellsOf, type Spot } from './cell'

/** What the map holds of one space; its id is the space's. The cells count exactly what stands here. */
export interface Point extends Spot {
  tenant: string
  estate: string
  name: string
  kind: Kind
  state: State
  movedAt: Instant
}

/** A space as the map shows it. @returns null for what nobody shall see there: not yet looked at, hidden, or declined */
export function pointOf(space: Pick<Space, keyof Point | 'shown'>): Point | null {
  if (space.shown !== 'shown' || space.state === 'declined') return null
  const { tenant, estate, name, kind, state, lng, lat, movedAt } = space
  return { tenant, estate, name, kind, state, lng, lat, movedAt }
}

/** How many there are of each kind and state, by `codeOf`; what there is none of is left out. */
export type Counts = Readonly<Record<string, number>>

/** What is counted in one cell. */
export interface Tally extends Cell {
  tenant: string
  /** Sums over all that is counted, in millionths of a degree: whole numbers, so that what is taken away again leaves no dust. */
  lng: number
  lat: number
  counts: Counts
}

/** One letter for each, kept for ever: they are stored. A new kind takes a new letter, and nothing has to be counted anew. */
const KIND_LETTER: Record<Kind, string> = {
  slope: 's',
  undercroft: 'u',
  shed: 'h',
  plot: 'p',
  corner: 'c',
  factory: 'f',
  vacant: 'v',
  facility: 'i',
}
const STATE_LETTER: Record<State, string> = {
  suggested: 's',
  surveyed: 'v',
  deliberating: 'd',
  planned: 'p',
  renovating: 'r',
  opened: 'o',
  maintained: 'm',
  declined: 'x',
  dormant: 'z',
}

export function codeOf({ kind, state }: { kind: Kind; state: State }): string {
  return KIND_LETTER[kind] + STATE_LETTER[state]
}

/** What a reader wants to see; an empty list means all. */
export interface Wanted {
  kinds: readonly Kind[]
  states: readonly State[]
}

/** How many of what is wanted a cell counts. */
export function sumOf(counts: Counts, { kinds, states }: Wanted): number {
  const letters = { kind: kinds.map((kind) => KIND_LETTER[kind]).join(''), state: states.map((state) => STATE_LETTER[state]).join('') }
  let sum = 0
  for (const code in counts) {
    const isWanted =
      (letters.kind === '' || letters.kind.includes(code.charAt(0))) && (letters.state === '' || letters.state.includes(code.charAt(1)))
    if (isWanted) sum += counts[code] ?? 0
  }
  return sum
}

const MICRO = 1e6

/** Where the middle of all that a cell counts is; it need not be the middle of what is wanted. */
export function middleOf({ lng, lat, counts }: Pick<Tally, 'lng' | 'lat' | 'counts'>): Spot {
  const all = sumOf(counts, { kinds: [], states: [] })
  return { lng: Math.round(lng / all) / MICRO, lat: Math.round(lat / all) / MICRO }
}

/** What one cell must take away and add when a point changes. */
export interface Change {
  cell: Cell
  minus: Point | null
  plus: Point | null
}

/** Does the count of any cell change? */
export function countsAlike(before: Point | null, after: Point | null): boolean {
  if (before === null || after === null) return before === after
  return before.lng === after.lng && before.lat === after.lat && codeOf(before) === codeOf(after)
}

/** What all cells must change, coarse ones first: everybody takes them in this order. */
export function changesOf(before: Point | null, after: Point | null): Change[] {
  const changes = new Map<string, Change>()
  for (const cell of before ? cellsOf(before) : []) changes.set(nameOf(cell), { cell, minus: before, plus: null })
  for (const cell of after ? cellsOf(after) : []) {
    const there = changes.get(nameOf(cell))
    if (there) there.plus = after
    else changes.set(nameOf(cell), { cell, minus: null, plus: after })
  }
  return [...changes.values()].sort((a, b) => a.cell.level - b.cell.level)
}

export function nameOf({ level, x, y }: Cell): string {
  return `${level}.${x}.${y}`
}

/** The cell after a change. @returns null when nothing is left to count */
export function changed(tenant: string, tally: Tally | null, { cell, minus, plus }: Change): Tally | null {
  const counts: Record<string, number> = { ...tally?.counts }
  if (minus) add(counts, codeOf(minus), -1)
  if (plus) add(counts, codeOf(plus), 1)
  if (Object.keys(counts).length === 0) return null
  const sum = (axis: 'lng' | 'lat') => (tally?.[axis] ?? 0) - micro(minus?.[axis]) + micro(plus?.[axis])
  return { tenant, ...cell, lng: sum('lng'), lat: sum('lat'), counts }
}

/** What all cells come to, by `nameOf`, when everything is counted from the beginning. */
export function countAll(tenant: string, points: Iterable<Point>): Map<string, Tally> {
  const tallies = new Map<string, { -readonly [K in keyof Tally]: Tally[K] } & { counts: Record<string, number> }>()
  for (const point of points) {
    const [code, lng, lat] = [codeOf(point), micro(point.lng), micro(point.lat)]
    for (const cell of cellsOf(point)) {
      const name = nameOf(cell)
      const there = tallies.get(name)
      if (there) {
        there.lng += lng
        there.lat += lat
        there.counts[code] = (there.counts[code] ?? 0) + 1
      } else tallies.set(name, { tenant, ...cell, lng, lat, counts: { [code]: 1 } })
    }
  }
  return tallies
}

function add(counts: Record<string, number>, code: string, by: number): void {
  const now = (counts[code] ?? 0) + by
  if (now > 0) counts[code] = now
  else delete counts[code]
}

function micro(degrees = 0): number {
  return Math.round(degrees * MICRO)
}
