import type { Edition, NodeLevel } from './tree'

/** Degrees in GCJ-02, the datum of WeChat's maps. */
export interface Point {
  lng: number
  lat: number
}

/** A span of one working day, minutes since midnight in China; `to` is exclusive. */
export interface DaySpan {
  from: number
  to: number
}

/** Working hours by ISO weekday (1 Monday … 7 Sunday); a day without spans is a day off. */
export type WorkingHours = Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly DaySpan[]>>

export interface Phone {
  label: string
  number: string
}

/** A node of the place tree in the editions in which it is so, as stored. The document's own id means nothing. */
export interface Place extends Edition {
  tenant: string
  /** Id of the place, the same in every edition; roles, reports and households refer to it. */
  place: string
  name: string
  level: NodeLevel
  parent: string | null
  /** Ids from the district down to this place itself. */
  path: readonly string[]
  point: Point | null
  /** Order among its siblings (3号楼 before 12号楼). */
  rank: number
  /** Of a building: the grid it belongs to. */
  grid: string | null
}
