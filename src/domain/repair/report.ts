import type { Level } from '../place/tree'
import type { Instant } from '../shared/time'
import type { Clock } from './clocks'
import type { Action, Party, State } from './machine'

export const CATEGORIES = ['leak', 'lighting', 'access', 'lift', 'drains', 'facility', 'sanitation', 'parking', 'noise', 'other'] as const
export type Category = (typeof CATEGORIES)[number]

export const URGENCIES = ['ordinary', 'danger'] as const
export type Urgency = (typeof URGENCIES)[number]

/** In somebody's home (never shown to neighbours) or in a place that all share. */
export const SCOPES = ['home', 'public'] as const
export type Scope = (typeof SCOPES)[number]

/** A span of time, for a wish or an appointment. */
export interface Slot {
  from: Instant
  to: Instant
}

/** Who did a step. `person` is null for the system. The name is the nickname at that time. */
export interface Doer {
  person: string | null
  party: Party
  name: string
}

/** One entry of the timeline. */
export interface Step {
  action: 'submit' | Action
  at: Instant
  by: Doer
  words: string | null
  photos: readonly string[]
  /** Seen by the desk, the assignee and the grid worker alone. */
  internal: boolean
  /** What words cannot carry: who got the job (`name`, and `person` for the store alone), which rung, which price, which time. */
  facts: { name?: string; person?: string; rung?: Level; fen?: number; slot?: Slot; other?: string } | null
}

/** Agreed only when the side that did not propose it has confirmed. */
export interface Visit {
  slot: Slot
  proposedBy: 'assignee' | 'reporter'
  confirmed: boolean
}

/** A price in fen (分) for work that is not free. */
export interface Quote {
  fen: number
  words: string
  state: 'open' | 'accepted' | 'refused'
}

export interface Rating {
  /** 1…5. */
  speed: number
  /** 1…5. */
  quality: number
  words: string | null
}

/** Whether neighbours see a part of the report: `checking` until moderation or the desk has decided. */
export type Showing = 'checking' | 'shown' | 'hidden'

/** What still has to be told after a step was stored; a settle step derives the notices from it, once each. */
export interface Effect {
  /** Unique within the report. */
  key: string
  to: readonly string[]
  title: string
  words: string
  /** Neighbours who joined, and what they may know of it; null when it is not for them. */
  neighbours: { to: readonly string[]; title: string; words: string } | null
  urgent: boolean
}

/** A report as stored: the one document that decides. */
export interface Report {
  tenant: string
  estate: string
  building: string | null
  /** Place ids from the district down to the building, or to the estate. */
  path: readonly string[]
  scope: Scope
  category: Category
  urgency: Urgency
  words: string
  /** Where in the building or estate, for a public place: 2单元楼道. */
  spot: string
  /** Sealed: room of the home. */
  room: string | null
  /** Sealed: telephone for questions. */
  phone: string | null
  photos: readonly string[]
  /** Degrees, GCJ-02. */
  lng: number | null
  lat: number | null
  wished: Slot | null
  reporter: string
  reporterName: string
  /** Sealed: what the person is called for whom a helper filed. */
  onBehalfOf: string | null
  state: State
  /** The state that `supplyInfo` returns to. */
  pausedFrom: State | null
  /** Whether `state` is one of `OPEN_STATES`: a field of its own because queries compare with constants. */
  open: boolean
  createdAt: Instant
  updatedAt: Instant
  wordsShown: Showing
  photosShown: Showing
  answer: Clock
  resolution: Clock
  /** The nearest running deadline, or `NEVER`: the staff inbox is sorted by it. */
  dueAt: Instant
  /** When the ladder is climbed next, or `NEVER`. */
  climbAt: Instant
  /** When silence closes it, or `NEVER`. */
  closeAt: Instant
  rung: Level
  /** 首接负责: whoever received it first stays accountable, whatever rung it climbs to. */
  accountable: { rung: Level; place: string; person: string | null; name: string }
  /** `accountable.rung`: a field of its own because queries compare with constants. */
  firstRung: Level
  assignee: string | null
  assigneeName: string | null
  visit: Visit | null
  quote: Quote | null
  work: { before: readonly string[]; after: readonly string[]; words: string } | null
  rating: Rating | null
  /** Pairs of letters, and single ones, of its words, kind and place: by these the staff finds it. Derived: `gramsFor`. */
  grams: readonly string[]
  /** Persons who met the same trouble (我也遇到), without the reporter. */
  joined: readonly string[]
  mergedInto: string | null
  nudgedAt: Instant | null
  resolvedAt: Instant | null
  steps: readonly Step[]
  /** Everyone whose name stands in it, with an id: so that a person who leaves is found. Derived: `involvedIn`. */
  involved: readonly string[]
  /** Whether room, telephone or `onBehalfOf` is there: a field of its own because queries compare with constants. */
  hasContact: boolean
  pending: Effect[]
  pendingSince: Instant | null
}

/** Sorts after every real instant. */
export const NEVER: Instant = '9999-12-31T00:00:00.000Z'

/** @see Report.involved */
export function involvedIn(report: Pick<Report, 'reporter' | 'assignee' | 'accountable' | 'steps'>): string[] {
  const doers = report.steps.flatMap(({ by, facts }) => [by.person, facts?.person ?? null])
  return [...new Set([report.reporter, report.assignee, report.accountable.person, ...doers])].filter((person) => person !== null)
}

/** @see Report.hasContact */
export function hasContact({ room, phone, onBehalfOf }: Pick<Report, 'room' | 'phone' | 'onBehalfOf'>): boolean {
  return room !== null || phone !== null || onBehalfOf !== null
}
