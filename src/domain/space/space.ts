import type { Instant } from '../shared/time'
import type { Action, Party } from './machine'
import type { State } from './states'

/** What a space is now, before anybody touches it (product.md § 2). */
export const KINDS = ['slope', 'undercroft', 'shed', 'plot', 'corner', 'factory', 'vacant', 'facility'] as const
export type Kind = (typeof KINDS)[number]

/** Matters of other capabilities that a space is tied to. */
export const LINK_KINDS = ['repair', 'deliberation', 'poll', 'vote'] as const
export interface Link {
  kind: (typeof LINK_KINDS)[number]
  id: string
}

/** Whose the ground is, as far as the survey could say. */
export const OWNERS = ['common', 'state', 'company', 'private', 'unclear'] as const
export type Owner = (typeof OWNERS)[number]

/** What may hurt somebody there. */
export const HAZARDS = ['slide', 'collapse', 'wires', 'pipes', 'fire', 'fall', 'waste', 'dark'] as const
export type Hazard = (typeof HAZARDS)[number]

/** What was found on site (踏勘). */
export interface Survey {
  /** Exact, in cm²: never a float of m². */
  cm2: number
  owner: Owner
  hazards: readonly Hazard[]
  words: string
  photos: readonly string[]
  at: Instant
}

/** Where a share of the cost comes from: 政府补助, 业主自筹, 认领. */
export const SOURCES = ['subsidy', 'owners', 'adoption'] as const
export type Source = (typeof SOURCES)[number]

/** One share of the cost, in fen (分). `adoption` names the claim that brought it. */
export interface Share {
  source: Source
  fen: number
  name: string
  adoption: string | null
}

/** What it costs, in fen, and who pays: the shares never come to more than the whole. */
export interface Budget {
  fen: number
  shares: readonly Share[]
}

/** Who looks after it now: a name that everybody may read, and the claim behind it. */
export interface Steward {
  name: string
  /** The person who speaks for it; null when the desk only named somebody. */
  person: string | null
  adoption: string | null
  since: Instant
}

/** One before and after of the same view. */
export interface Pair {
  before: string
  after: string
  at: Instant
}

export interface Step {
  action: 'suggest' | Action
  at: Instant
  by: { party: Party; person: string | null; name: string }
  words: string | null
  photos: readonly string[]
}

/** Whether others see it: `checking` until moderation or the desk has decided. */
export type Showing = 'checking' | 'shown' | 'hidden'

/** What still follows from a step; a settle step does it, once each. */
export interface Effect {
  /** Unique within the space: `<number of the step>.<action>`, or of what is no step its instant and action. */
  key: string
}

/** A space as stored: the one document that decides. Ideas, comments and the stewardship log lie beside it. */
export interface Space {
  tenant: string
  estate: string
  building: string | null
  /** Place ids from the district down to the building, or to the estate. */
  path: readonly string[]
  /** 北坡, 3栋架空层: what people call it. */
  name: string
  kind: Kind
  words: string
  /** Degrees, GCJ-02. */
  lng: number
  lat: number
  photos: readonly string[]
  /** Name and words. */
  shown: Showing
  /** Pictures of the suggestion: nobody but staff and suggester sees them before the desk has looked. */
  photosShown: Showing
  state: State
  /** The state to which it wakes. */
  sleptFrom: State | null
  by: string
  byName: string
  createdAt: Instant
  updatedAt: Instant
  /** When something last moved it. */
  movedAt: Instant
  /** When it falls asleep if nothing moves, or `NEVER`. */
  sleepAt: Instant
  survey: Survey | null
  /** What was decided: what it becomes. */
  plan: string | null
  budget: Budget | null
  pairs: readonly Pair[]
  steward: Steward | null
  /** Why it was declined. */
  reason: string | null
  links: readonly Link[]
  /** Numbers that people look at, counted anew after each change. */
  ideas: number
  comments: number
  steps: readonly Step[]
  /** Everyone whose id stands in it, so that a person who leaves is found. Derived: `personsIn`. */
  persons: readonly string[]
  pending: Effect[]
  pendingSince: Instant | null
}

/** Sorts after every real instant. */
export const NEVER: Instant = '9999-12-31T00:00:00.000Z'

/** @see Space.persons */
export function personsIn(space: Pick<Space, 'by' | 'steps' | 'steward'>): string[] {
  const found = [space.by, space.steward?.person ?? null, ...space.steps.map(({ by }) => by.person)]
  return [...new Set(found)].filter((person) => person !== null)
}
