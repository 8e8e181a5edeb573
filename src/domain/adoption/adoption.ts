import type { Instant } from '../shared/time'
import type { Action, Party, State } from './machine'

/** What can be adopted (认领): a space as a whole, a building, or a share of the cost of a space (`id` is the space's). */
export const TARGET_KINDS = ['space', 'building', 'share'] as const
export interface Target {
  kind: (typeof TARGET_KINDS)[number]
  id: string
}

/** In whose name: a partner's unit, or a team of neighbours. */
export const ADOPTERS = ['partner', 'team'] as const
export type Adopter = (typeof ADOPTERS)[number]

export interface Step {
  action: 'claim' | Action
  at: Instant
  by: { party: Party; person: string | null }
  words: string | null
  photos: readonly string[]
}

export interface Effect {
  /** `<number of the step>.<action>`. */
  key: string
}

/** A claim as stored. */
export interface Adoption {
  tenant: string
  target: Target
  /** `space:…`: a field of its own because queries compare with constants. */
  targetKey: string
  /** What was claimed, in words: 北坡, 3栋. */
  title: string
  estate: string
  /** Ids from the district down to the estate or the building. */
  path: readonly string[]
  adopter: Adopter
  /** Of the unit or the team, as everybody reads it. */
  name: string
  /** Who speaks for it. */
  person: string
  /** Of a share: how much, in fen; else null. */
  fen: number | null
  words: string
  state: State
  open: boolean
  /** When it lapses if nothing is heard, and when that is told before; `NEVER` where nothing is waited for. */
  lapseAt: Instant
  remindAt: Instant
  steps: readonly Step[]
  createdAt: Instant
  updatedAt: Instant
  pending: Effect[]
  pendingSince: Instant | null
}

/** Sorts after every real instant. */
export const NEVER: Instant = '9999-12-31T00:00:00.000Z'

export function targetKey({ kind, id }: Target): string {
  return `${kind}:${id}`
}
