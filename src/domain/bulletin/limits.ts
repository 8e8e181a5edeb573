/** Characters: a title is read in one breath on a phone. */
export const MAX_TITLE = 40
/** Characters; msgSecCheck takes 2,500 (rules.md § WeChat). */
export const MAX_WORDS = 2_000
export const MAX_REASON = 100
/** Pictures, as many as WeChat lets a person choose at once. */
export const MAX_PHOTOS = 9
/** Characters of the words that a row shows. */
export const LEAD = 60
