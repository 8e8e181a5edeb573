import { DAY, HOUR, MINUTE } from '../shared/time'

/** Marks in one request: a full hall in a few. */
export const MARKS_MOST = 200
/** Marks of one booking: nobody goes in and out so often. */
export const MARKS_OF_BOOKING = 120

/** How early a list may be worked on, before the session begins, in ms. */
export const EARLY = 12 * HOUR
/** A phone's clock may be ahead of ours by so much; what is later counts as now, in ms. */
export const CLOCK_AHEAD = 2 * MINUTE
/** Who did not come is looked for so long after the end: a list without a network still arrives, in ms. */
export const AFTER_END = 2 * HOUR
/** How long a person can say 我来了 before an absence is noted, in ms. */
export const OBJECT_FOR = 3 * DAY
/** An absence is forgotten so long after the session, in days: long enough to talk about it at the next two meetings. */
export const ABSENCE_DAYS = 14
/** To whom a child was given is kept so long, in days: for questions afterwards. */
export const HANDED_DAYS = 30
/** Who came is kept as long as a certificate may be asked for, in days. */
export const PRESENCE_DAYS = 365

/** A phone keeps a list so long after the session has ended, in ms. */
export const LIST_KEPT = 12 * HOUR

export const MAX_NOTE = 60
export const MAX_NAME = 20
