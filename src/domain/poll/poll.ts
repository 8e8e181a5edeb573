import { type About, aboutKey } from '../deliberation/about'
import { type Option, optionsOf } from '../deliberation/deliberation'
import type { Instant } from '../shared/time'
import type { State } from './machine'
import type { Said } from './voice'

/** What follows and is still to be done. */
export interface Effect {
  key: 'ask' | 'close' | 'withdraw'
  does: 'tell'
}

/** How it came out: exact, and kept after the words of the households are gone. */
export interface Result {
  /** Households by option, in the order of the options. */
  counts: readonly number[]
  spoke: number
  /** Of the roll, on the day it ended. */
  households: number
}

/** A question to the households of an estate, as stored. It sounds; it binds nobody. */
export interface Poll {
  tenant: string
  estate: string
  /** Ids from the district down to the estate. */
  path: readonly string[]
  question: string
  words: string
  options: readonly Option[]
  about: About | null
  /** `aboutKey(about)`. Derived. */
  aboutKey: string | null
  /** Open until then. */
  until: Instant
  state: State
  /** Who asked it; no view tells the id. */
  by: string
  /** Why it was withdrawn. */
  reason: string | null
  /** When it was closed. */
  result: Result | null
  pending: Effect[]
  pendingSince: Instant | null
  createdAt: Instant
  updatedAt: Instant
}

/** The one word of a household in one poll; its id is made of both, so that no household has two. */
export interface Voice {
  tenant: string
  poll: string
  household: string
  /** What its members said last. */
  said: readonly Said<string>[]
  /** The option that counts: derived from `said` and the members. Null: none of those who spoke may speak any more. */
  choice: string | null
  /** Who gave the word that counts. */
  person: string | null
  /** All persons that spoke, so that their data are found. Derived. */
  persons: readonly string[]
  /** The poll's end. */
  until: Instant
  at: Instant
}

type Asking = Pick<Poll, 'tenant' | 'estate' | 'path' | 'question' | 'words' | 'about' | 'until' | 'by'> & { options: readonly string[] }

export function newPoll({ options, ...given }: Asking, now: Instant): Poll {
  return {
    ...given,
    options: optionsOf(options),
    aboutKey: aboutKey(given.about),
    state: 'open',
    reason: null,
    result: null,
    pending: [{ key: 'ask', does: 'tell' }],
    pendingSince: now,
    createdAt: now,
    updatedAt: now,
  }
}

export function voiceId(poll: string, household: string): string {
  return `${poll}.${household}`
}
