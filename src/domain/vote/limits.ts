import { DAY, MINUTE } from '../shared/time'

/** Characters. */
export const MAX = { title: 40, words: 2_000, rule: 200, reason: 100 } as const

/** Parts that one tap casts: who owns more casts them in several. */
export const PARTS_AT_ONCE = 100

/** A vote is open for at least this long, so that somebody who is away can answer; milliseconds. Our own choice. */
export const SHORTEST = DAY
/** And at most for this long; milliseconds. Our own choice: the roll is frozen meanwhile. */
export const LONGEST = 90 * DAY

/** Who has not voted is reminded this long before the end; milliseconds. */
export const REMIND_BEFORE = 2 * DAY

/**
 * A request that came before the end may still be writing: counting begins this much later. Far longer than the door lets one take;
 * milliseconds.
 */
export const COUNT_AFTER = MINUTE

/** Lines of a record in one answer: about 40 KB. */
export const RECORD_PAGE = 500

/** Days that lines and record are kept after the vote was closed. A choice of ours: longer than a year in which a decision may be disputed (Civil Code Art. 152). */
export const KEPT_DAYS = 3 * 365

/** A second person looks at paper within this; milliseconds. Our own choice. */
export const PAPER_WAITS = 2 * DAY
