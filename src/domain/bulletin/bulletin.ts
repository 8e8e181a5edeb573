import type { Level } from '../place/tree'
import type { Role } from '../shared/actor'
import type { Instant } from '../shared/time'
import type { Action, State } from './machine'

/** What a bulletin (公告) is about; the drawing and the template follow from it. */
export const KINDS = ['notice', 'outage', 'activity', 'publicity', 'service'] as const
export type Kind = (typeof KINDS)[number]

/** What somebody writes; everything else follows from it. */
export interface Content {
  kind: Kind
  title: string
  words: string
  photos: readonly string[]
  /** Goes into the inboxes of all residents there, too. */
  urgent: boolean
  /** Stands above the others while it is in force. */
  pinned: boolean
  /** Read without signing in, and found by whoever looks for it; else by those who live or serve there. */
  open: boolean
  /** When what it says begins: the water is cut off from 9. */
  from: Instant | null
  /** When it ends by itself. */
  until: Instant | null
  /** A number of an office to ring with questions, digits only. */
  phone: string | null
}

/** One entry of the trail. Ids only: names change, and are nobody's business here. */
export interface Step {
  action: 'post' | Action
  at: Instant
  /** Null: the clock. */
  by: string | null
  words: string | null
}

/** What follows from a step: the search learns of it, inboxes, or colleagues who have to look it over. */
export interface Effect {
  key: string
  does: 'index' | 'urge' | 'remind' | 'askCheck'
}

/** As stored: the one document that decides. Who has read it is counted elsewhere, see `cloud/bulletin/readings`. */
export interface Bulletin extends Content {
  tenant: string
  /** The node that it is posted at: for everybody at it and below. */
  place: string
  level: Level
  /** Ids from the district down to the node. */
  path: readonly string[]
  author: string
  /** As what the author posted it, shown instead of a name. */
  role: Role
  /** Ids from the district down to the place of the author's role: whoever has a desk at one of them answers for it too. */
  deskPath: readonly string[]
  state: State
  /** Its words and pictures may be seen by others: moderation let them pass, or a second person of the desk did. */
  cleared: boolean
  /** Who wrote the words last: another one clears them. */
  writer: string
  /** When it was published; until then when it was begun. Lists are ordered by it. */
  at: Instant
  /** Readers may read it: published or ended, and cleared. A field of its own because queries compare with constants. */
  shown: boolean
  /** When it ends by itself, or `NEVER`. */
  endAt: Instant
  correctedAt: Instant | null
  /** Who had not read it was reminded; at most once. */
  remindedAt: Instant | null
  reason: string | null
  steps: readonly Step[]
  pending: Effect[]
  pendingSince: Instant | null
}

/** Sorts after every real instant. */
export const NEVER: Instant = '9999-12-31T00:00:00.000Z'
