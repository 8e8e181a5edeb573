/** Levels of the place tree, from the widest down. A 网格 (grid) is a set of buildings beside the tree and comes with the places work. */
export const LEVELS = ['district', 'street', 'community', 'estate', 'building'] as const
export type Level = (typeof LEVELS)[number]
