import { DAY } from '../shared/time'

/** Characters. */
export const MAX = {
  unitName: 30,
  unitWords: 300,
  title: 30,
  words: 500,
  audience: 40,
  needsWords: 80,
  note: 200,
  reason: 100,
  delivered: 200,
} as const

/** Counts: wishes of one order, places that one offer serves, liaisons of one unit. */
export const MOST = { wishes: 3, serves: 5, liaisons: 8, perMonth: 30, people: 2_000, minutes: 8 * 60, leadDays: 90 } as const

/** An answer is promised within this; milliseconds. An example, as all time limits of ours are. */
export const ANSWER_WITHIN = 5 * DAY

/** How far ahead an estate may wish; milliseconds. */
export const WISH_AHEAD = 365 * DAY
