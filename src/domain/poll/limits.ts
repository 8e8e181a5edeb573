import { DAY } from '../shared/time'

/** Characters. */
export const MAX = { question: 40, words: 300, option: 40, reason: 100 } as const

/** Options of one question. */
export const FEWEST_OPTIONS = 2
export const MOST_OPTIONS = 6

/** A sounding is open at least and at most so long; milliseconds. Our own terms: nobody shall miss it over a day away, nor wait for months. */
export const OPEN_LEAST = DAY
export const OPEN_MOST = 60 * DAY

/** Days after its end until the words of the single households are removed; the sums stay. */
export const VOICE_DAYS = 180
