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

/** Who answers for an estate in which hours. Outside every shift the cover up the ladder is named. */
export interface DutyShift {
  person: string
  weekdays: readonly number[]
  span: DaySpan
}

export interface Phone {
  label: string
  number: string
}

/** What differs from estate to estate; kept on the estate's place document. */
export interface EstateSettings {
  hours: WorkingHours
  /** Which rung of the ladder receives a report first. */
  firstRung: 'building' | 'estate'
  duty: readonly DutyShift[]
  /** Shown at once when somebody is in danger, before 110/119/120. */
  phones: readonly Phone[]
  /** Property company, if the estate has one. */
  property: string | null
  /** Deviations from the example clocks, working minutes by `category.urgency`. */
  clocks: Readonly<Record<string, { answer: number; resolution: number }>>
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
  estate: EstateSettings | null
  /** Of a building: the grid it belongs to. */
  grid: string | null
}
