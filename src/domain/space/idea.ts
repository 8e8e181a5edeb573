import type { Instant } from '../shared/time'
import type { Showing } from './space'

/** What somebody thinks a space could become. The one document that decides who supports it. */
export interface Idea {
  tenant: string
  space: string
  words: string
  by: string
  shown: Showing
  /** Ids of households: one support each, whoever of the household gave it. */
  supporters: readonly string[]
  /** As many as stand in `supporters`: a field of its own because lists are sorted by it. */
  supports: number
  at: Instant
}

/** What somebody says to a space. */
export interface Comment {
  tenant: string
  space: string
  words: string
  by: string
  shown: Showing
  /** Persons who think it does not belong here. */
  flags: readonly string[]
  at: Instant
}
