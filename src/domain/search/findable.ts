import type { Instant } from '../shared/time'

/** What can be found. A page knows where each is opened. */
export const FINDABLE_KINDS = ['place', 'bulletin', 'event', 'report', 'space', 'talk', 'room', 'service', 'contact'] as const
export type FindableKind = (typeof FINDABLE_KINDS)[number]

/** One public matter as the search keeps it: which pairs of letters are in it and for whom, but none of its words. Its id is kind and matter. */
export interface Findable {
  tenant: string
  kind: FindableKind
  /** Its id within its capability. */
  matter: string
  /** Lists are ordered by it; what always is (a place, a room) stands before what happened. */
  at: Instant
  /** Pairs of letters of title and words; of the title also single letters, each marked with `^`. */
  grams: readonly string[]
  /** Groups of readers, see `readersBelow` and `readersAbove`. */
  seen: readonly string[]
  /** `RULES` by which it was made. */
  rules: number
}
