import { DAY } from '../shared/time'

/** Characters. */
export const MAX = {
  title: 30,
  words: 500,
  option: 60,
  place: 40,
  topic: 40,
  reason: 100,
  remark: 200,
  who: 20,
  said: 300,
  opinion: 500,
  what: 80,
  done: 200,
  correction: 200,
} as const

/** Counts: options of an issue, topics of an agenda, sides heard in the minutes, agreed actions, pictures of one that is done. */
export const MOST = { options: 6, topics: 8, sides: 12, agreed: 10, photos: 4, present: 2_000, topicMinutes: 120, corrections: 20 } as const

/** Fewer are no choice. */
export const FEWEST_OPTIONS = 2

/** Talks of one person that wait for an answer at the same time. */
export const RAISED_MOST = 3

/** An issue is answered, and the minutes of a meeting written, within this; milliseconds. Examples, as all time limits of ours are. */
export const ANSWER_WITHIN = 7 * DAY
export const MINUTES_WITHIN = 7 * DAY

/** How far ahead a meeting may be; milliseconds. */
export const MEETING_AHEAD = 90 * DAY

/** How far ahead something may be agreed for; milliseconds. */
export const AGREED_AHEAD = 365 * DAY
