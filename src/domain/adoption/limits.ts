import { DAY } from '../shared/time'

/** A claim of which nothing is heard for this long lapses; an example (示例), milliseconds. */
export const LAPSE_AFTER = 60 * DAY

/** So long before, whoever claimed is told. */
export const REMIND_BEFORE = 7 * DAY

/** Longest texts, characters. */
export const MAX = { name: 20, words: 200 } as const

export const MAX_PHOTOS = 9
