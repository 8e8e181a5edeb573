import type { Instant } from '../shared/time'

/** What can be said of an attendee at the door. `undo` takes back what was said by mistake. */
export const WHATS = ['in', 'out', 'absent', 'undo'] as const
export type What = (typeof WHATS)[number]

/** What can be taken back. */
export const UNDOABLE = ['in', 'out', 'absent'] as const
export type Undoable = (typeof UNDOABLE)[number]

/** How it was known who stands there. */
export const MEANS = ['qr', 'code', 'list'] as const
export type Means = (typeof MEANS)[number]

/** The part of a mark that decides how an attendee stands. */
export interface Said {
  /** Made by the phone on which it was said: the same mark may arrive twice. */
  key: string
  what: What
  /** Of an `undo`; otherwise null. */
  undoes: Undoable | null
  /** When it was said, by that phone's clock; never later than it arrived. */
  at: Instant
}

/** One mark as stored. */
export interface Mark extends Said {
  /** Attendee's key. */
  attendee: string
  via: Means
  /** Who said it; null once that account is deleted. */
  by: string | null
  /** Sealed `Handed` as JSON: to whom a child was given. */
  handed: string | null
}

/** To whom a child was given. */
export interface Handed {
  /** As on the guardian's list; null: to nobody on it. */
  name: string | null
  relation: string | null
  /** Why not to somebody on the list. */
  note: string | null
}

/**
 * Where a note of an absence stands. `asked`: the person was told that nobody saw them, and can object; `noted`: they did not;
 * `objected`: they say that they came.
 */
export const MISSING = ['none', 'asked', 'noted', 'objected'] as const
export type Missing = (typeof MISSING)[number]

/**
 * Who of one booking came, as stored under the booking's id. `marks` only grows, each under a key of its own, and how somebody stands
 * is read off all of them together: whatever order they arrive in, and however often, the answer is the same.
 */
export interface Presence {
  tenant: string
  session: string
  event: string
  /** Ids from the district down to the event's place. */
  path: readonly string[]
  booker: string
  attendees: readonly string[]
  /** End of the session: terms are counted from it. */
  to: Instant
  marks: readonly Mark[]
  /** Keys of `marks`, for the guard that takes each once. */
  keys: readonly string[]
  /** Keys of marks of which the guardian was told. */
  told: readonly string[]
  /** Who made the marks, each time again: found when an account is deleted. */
  by: readonly string[]
  /** Some mark says to whom a child was given. */
  handed: boolean
  missing: Missing
  /** Attendees whom nobody saw. */
  missed: readonly string[]
  askedAt: Instant | null
  /** When the clock has the next thing to do. */
  dueAt: Instant | null
  /** The booking's state and the guardian's inbox may be behind. */
  pendingSince: Instant | null
}

/** That a session was checked in at all, as stored under the session's id: where nobody ever checks in, nobody is missed. */
export interface Sheet {
  tenant: string
  session: string
  /** When to look who did not come; null once that was done. */
  dueAt: Instant | null
}
