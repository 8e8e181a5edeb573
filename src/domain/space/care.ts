import type { Instant } from '../shared/time'
import type { Showing } from './space'

/** One entry of the stewardship log (管护记录). */
export interface Care {
  tenant: string
  space: string
  /** Who looks after it, as everybody may read. */
  name: string
  words: string
  photos: readonly string[]
  shown: Showing
  by: string
  at: Instant
}
