import * as v from 'valibot'
import { EVENT_KINDS, SESSION_STATES } from '../event/event'
import { whereView } from '../event/schema'
import { BOOKING_STATES } from './booking'

/** One form names at most so many attendees: the booker and their children. */
export const MOST_ATTENDEES = 6

/** `self.<person>` or `child.<child>`. */
export const attendeeKey = v.pipe(v.string(), v.regex(/^(self|child)\.[A-Za-z0-9_-]{1,58}$/, '没有这位参加的人'))

export const attendeeKeys = v.pipe(
  v.array(attendeeKey),
  v.minLength(1, '请选谁来参加'),
  v.maxLength(MOST_ATTENDEES, `一次最多 ${MOST_ATTENDEES} 位`),
  v.check((keys) => new Set(keys).size === keys.length, '同一位只能选一次'),
)

/** What the booker's own pages show; the names are theirs to see. */
export const attendeeView = v.strictObject({ key: v.string(), name: v.string(), child: v.boolean() })

const sessionOfBooking = v.strictObject({
  id: v.string(),
  from: v.string(),
  to: v.string(),
  where: whereView,
  state: v.picklist(SESSION_STATES),
  note: v.nullable(v.string()),
})

/** A booking for its booker. */
export const bookingView = v.strictObject({
  id: v.string(),
  event: v.strictObject({ id: v.string(), title: v.string(), kind: v.picklist(EVENT_KINDS), materials: v.string(), pickUp: v.boolean() }),
  session: sessionOfBooking,
  attendees: v.array(attendeeView),
  state: v.picklist(BOOKING_STATES),
  at: v.string(),
  /** For the door; null when there is no seat. */
  code: v.nullable(v.string()),
  /** In line: parties before it; otherwise null. */
  ahead: v.nullable(v.number()),
  /** Until when the offer stands; null when there is none. */
  offerUntil: v.nullable(v.string()),
  /** Until when it can be cancelled freely. */
  cancelUntil: v.string(),
  /** When the draw is, and whether it was held; null without a draw. */
  draw: v.nullable(v.strictObject({ at: v.string(), held: v.boolean(), token: v.string() })),
  /** In words: when and why somebody behind was offered a seat first. */
  passed: v.array(v.strictObject({ at: v.string(), words: v.string() })),
  /** What the booker may do now. */
  actions: v.array(v.picklist(['cancel', 'accept', 'decline'])),
})
export type BookingView = v.InferOutput<typeof bookingView>

/** Somebody who could be named, and why not. */
export const candidate = v.strictObject({
  ...attendeeView.entries,
  /** Null: may be booked. */
  trouble: v.nullable(v.string()),
  /** `missing`, `lapsed`: a consent is needed first; null for an adult. */
  consent: v.nullable(v.picklist(['holds', 'missing', 'lapsed'])),
  /** The live booking of this session that they are in already. */
  booking: v.nullable(v.string()),
})
export type Candidate = v.InferOutput<typeof candidate>

/** One party in a draw, named by its token alone. */
export const drawEntry = v.strictObject({
  token: v.string(),
  seats: v.number(),
  /** The most seats that anybody of the party had this term already. */
  had: v.number(),
  /** As computed: hexadecimal. */
  lot: v.string(),
  place: v.number(),
  result: v.picklist(['seat', 'line']),
})
export type DrawEntry = v.InferOutput<typeof drawEntry>
