import type { Role } from '../shared/actor'
import type { Instant } from '../shared/time'
import type { About } from './about'

/** Roles that may take on something that was agreed, beside a person of the staff. */
export const OWNER_ROLES = [
  'secretary',
  'community',
  'stairHead',
  'gridWorker',
  'fixer',
  'partner',
  'street',
] as const satisfies readonly Role[]
export type OwnerRole = (typeof OWNER_ROLES)[number]

/** Something that was agreed: what, by whom, until when. Its id is `agreedId`. */
export interface Agreed {
  tenant: string
  deliberation: string
  /** Title of the talk. */
  title: string
  nth: number
  estate: string
  /** Ids from the district down to the estate. */
  areas: readonly string[]
  what: string
  /** A role at the estate, or one person; never both. */
  role: OwnerRole | null
  person: string | null
  /** The day until whose end it is to be done: 2026-12-01. */
  day: string
  /** The end of that day. */
  dueAt: Instant
  about: About | null
  open: boolean
  done: { at: Instant; by: string; words: string; photos: readonly string[] } | null
  /** All persons that stand in it, so that their data are found. */
  persons: readonly string[]
  /** That it is late was told then, once. */
  remindedAt: Instant | null
  createdAt: Instant
  updatedAt: Instant
}

export function agreedId(deliberation: string, nth: number): string {
  return `${deliberation}.${nth}`
}

/** The talk in which it was agreed. */
export function deliberationOf(agreed: string): string {
  return agreed.slice(0, agreed.lastIndexOf('.'))
}

/** Its day has passed and nobody has said that it is done. */
export function isLate({ open, dueAt }: Pick<Agreed, 'open' | 'dueAt'>, now: Instant): boolean {
  return open && dueAt <= now
}
