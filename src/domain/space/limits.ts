import { DAY } from '../shared/time'

/** Left alone for this long, a space falls asleep (product.md § 2). Milliseconds. */
export const SLEEP_AFTER = 90 * DAY

/** Longest texts, characters. msgSecCheck takes 2,500. */
export const MAX = { name: 20, words: 500, idea: 200, comment: 200, plan: 500, reason: 200, care: 200, steward: 20, share: 20 } as const

/** At most this many of each. */
export const MOST = { photos: 9, hazards: 8, shares: 12, pairs: 12, links: 20 } as const

/** The largest ground that the form takes, in cm²: one square kilometre. */
export const MAX_CM2 = 10_000_000_000

/** The largest cost that the form takes, in fen (分): ten million yuan. */
export const MAX_FEN = 1_000_000_000

/** So many neighbours who think a comment does not belong here take it off until the desk has looked; our choice. */
export const FLAGS_TO_HIDE = 3
