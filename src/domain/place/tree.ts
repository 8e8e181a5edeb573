/** Levels of the place tree, from the widest down; a household (户) is the leaf below a building, see `domain/household`. */
export const LEVELS = ['district', 'street', 'community', 'estate', 'building'] as const
export type Level = (typeof LEVELS)[number]

/** A 网格 (grid) is a set of buildings across the tree of one community; its node hangs below the community. */
export type NodeLevel = Level | 'grid'

/**
 * The tree has editions, numbered from 0. A record holds for editions `since` ≤ edition < `until`, so that an import can be written
 * beside the tree that is read, and one guarded write of the head makes it the tree that is read.
 */
export interface Edition {
  since: number
  until: number
}

/** `until` of what holds until further notice. */
export const UNTIL_CHANGED = Number.MAX_SAFE_INTEGER

/** What was there from the first edition on and has not changed. */
export const EVER: Edition = { since: 0, until: UNTIL_CHANGED }
