import type { FindableKind } from '../../domain/search/findable'
import type { Actor } from '../../domain/shared/actor'
import type { Instant } from '../../domain/shared/time'
import type { Store } from '../store/port'

/** What may be found of one matter, and by whom. */
export interface Finding {
  title: string
  words: string
  /** Where and how it stands, beside the words. Not searched. */
  note: string
  /** When it happened; null for what always is, which stands first. */
  at: Instant | null
  estate: string | null
  /** Groups of readers who are let near: `ANYONE_SEES`, `readersBelow`, `readersAbove`. */
  seen: readonly string[]
  /** The capability's own rule, asked of each reader in the end. */
  mayRead: (actor: Actor) => boolean
}

/** How a capability lets its matters be found. */
export interface Source {
  kind: FindableKind
  /** The matter as it stands now; null when there is none, or it is for nobody to find. */
  load(store: Store, tenant: string, id: string): Promise<Finding | null>
  /**
   * Ids of all there may be to find, for making the index anew.
   * @param within only what belongs to this document of the capability; ids are then `within:…`. For capabilities that keep many in one.
   */
  all(store: Store, tenant: string, within?: string): AsyncIterable<string>
}
