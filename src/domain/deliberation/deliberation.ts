import type { Role } from '../shared/actor'
import type { Instant } from '../shared/time'
import type { About } from './about'
import { type Action, OPEN_STATES, type Party, type State } from './machine'
import type { Correction, Minutes } from './minutes'

export interface Option {
  /** a, b, c … in the order in which they were written. */
  id: string
  words: string
}

/** One topic of the agenda, and how long it is given. */
export interface Topic {
  words: string
  minutes: number
}

export interface Meeting {
  at: Instant
  place: string
  agenda: readonly Topic[]
  /** A person of the staff who writes the minutes; null: the desk does. */
  recorder: string | null
}

/** One entry of the trail. Ids only. */
export interface Step {
  action: 'raise' | Action
  at: Instant
  by: { party: Party; person: string | null }
  /** A reason. */
  words: string | null
}

/** What follows from a step and is still to be done. */
export interface Effect {
  key: string
  does: 'tell'
}

/** What is brought to the 邻听园, as stored. */
export interface Deliberation {
  tenant: string
  estate: string
  /** Ids from the district down to the estate. */
  path: readonly string[]
  title: string
  words: string
  options: readonly Option[]
  about: About | null
  /** `aboutKey(about)`. Derived. */
  aboutKey: string | null
  /** Who raised it; no view tells the name. */
  raiser: string
  /** As what: a resident, or a role of the staff. */
  raisedAs: Role
  state: State
  open: boolean
  /** Its words passed: everybody may read them. Until then they wait for a look by the desk. */
  shown: boolean
  meeting: Meeting | null
  minutes: Minutes | null
  corrections: readonly Correction[]
  /** How many actions were agreed, and which of them are still to be done. */
  agreed: number
  undone: readonly number[]
  /** Why it was declined, cancelled or withdrawn. */
  reason: string | null
  steps: readonly Step[]
  /** When the desk owes the next step, or `NEVER`: what is late sorts first. Derived. */
  dueAt: Instant
  /** All persons that stand in it, so that their data are found. Derived. */
  persons: readonly string[]
  pending: Effect[]
  pendingSince: Instant | null
  createdAt: Instant
  updatedAt: Instant
}

/** Sorts after every real instant. */
export const NEVER: Instant = '9999-12-31T00:00:00.000Z'

export function isOpen(state: State): boolean {
  return (OPEN_STATES as readonly State[]).includes(state)
}

/** Letters by which options are known. */
export function optionsOf(words: readonly string[]): Option[] {
  return words.map((each, index) => ({ id: String.fromCharCode('a'.charCodeAt(0) + index), words: each }))
}
