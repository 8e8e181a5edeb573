import * as v from 'valibot'
import { attendeeKeyField } from '../child/attendee'
import { EVENT_KINDS, SESSION_STATES } from '../event/event'
import { id, instantField, optionalWords } from '../shared/fields'
import { MARKS_MOST, MAX_NAME, MAX_NOTE } from './limits'
import { MEANS, MISSING, UNDOABLE, WHATS } from './presence'

/** Made by the phone with `client/key`. */
const markKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/, '编号不对'))

export const markInput = v.pipe(
  v.strictObject({
    key: markKey,
    booking: id,
    attendee: attendeeKeyField,
    what: v.picklist(WHATS),
    /** What an `undo` takes back. */
    undoes: v.optional(v.nullable(v.picklist(UNDOABLE)), null),
    /** When it was said, by the phone's clock. */
    at: instantField,
    via: v.picklist(MEANS),
    /** Of `out`: the name on the guardian's list of the one who took the child. */
    to: optionalWords(MAX_NAME),
    /** Of `out`: why the child went with nobody on the list. */
    note: optionalWords(MAX_NOTE),
  }),
  v.forward(
    v.check(({ what, undoes }) => (what === 'undo') === (undoes !== null), '请说明撤销的是哪一步'),
    ['undoes'],
  ),
)
export type MarkInput = v.InferOutput<typeof markInput>

export const marksInput = v.pipe(v.array(markInput), v.minLength(1, '没有要记的'), v.maxLength(MARKS_MOST, `一次最多 ${MARKS_MOST} 条`))

/** What became of one mark. */
export const markResult = v.strictObject({
  key: v.string(),
  result: v.picklist(['done', 'already', 'outweighed', 'outweighs', 'refused']),
  /** For whoever marked: 16:28 已经签到过了. Null when there is nothing to say. */
  words: v.nullable(v.string()),
})
export type MarkResult = v.InferOutput<typeof markResult>

export const saidView = v.strictObject({
  key: v.string(),
  what: v.picklist(WHATS),
  undoes: v.nullable(v.picklist(UNDOABLE)),
  at: v.string(),
})

const pickUpView = v.strictObject({ name: v.string(), relation: v.string(), phone: v.nullable(v.string()) })

export const handedView = v.strictObject({ name: v.nullable(v.string()), relation: v.nullable(v.string()), note: v.nullable(v.string()) })
export type HandedView = v.InferOutput<typeof handedView>

/** One attendee on the list of who runs the event; nobody else is given this. */
export const rosterRow = v.strictObject({
  booking: v.string(),
  attendee: v.string(),
  /** Null: the guardian's consent is over, and with it what we may show. */
  name: v.nullable(v.string()),
  child: v.boolean(),
  /** At the session's start; null for adults. */
  ageMonths: v.nullable(v.number()),
  allergyNote: v.nullable(v.string()),
  code: v.string(),
  marks: v.array(saidView),
  /** To whom the child was given. */
  handed: v.nullable(handedView),
  pickUps: v.array(pickUpView),
  missing: v.picklist(MISSING),
})
export type RosterRow = v.InferOutput<typeof rosterRow>

const sessionPart = { from: v.string(), to: v.string(), where: v.string() }

/** The list of one session, as it is downloaded. */
export const rosterView = v.strictObject({
  event: v.strictObject({ id: v.string(), title: v.string(), pickUp: v.boolean() }),
  session: v.strictObject({ id: v.string(), state: v.picklist(SESSION_STATES), ...sessionPart }),
  /** When it was made. */
  at: v.string(),
  rows: v.array(rosterRow),
  /** Parties that stand in line, and those to whom a seat is offered. */
  line: v.strictObject({ waiting: v.number(), offered: v.number() }),
})
export type RosterView = v.InferOutput<typeof rosterView>

/** What the booker sees of it. */
export const presenceView = v.strictObject({
  attendees: v.array(
    v.strictObject({
      key: v.string(),
      name: v.string(),
      inAt: v.nullable(v.string()),
      outAt: v.nullable(v.string()),
      handed: v.nullable(handedView),
      missing: v.picklist(MISSING),
    }),
  ),
  /** Until when 我来了 can be said; null when there is nothing to object to. */
  objectUntil: v.nullable(v.string()),
  /** When a noted absence is forgotten; null when there is none. */
  forgottenAt: v.nullable(v.string()),
  /** Somebody came and the session is over: there is a certificate. */
  certificate: v.boolean(),
})
export type PresenceView = v.InferOutput<typeof presenceView>

export const certificateView = v.strictObject({
  /** One sheet each. */
  names: v.array(v.strictObject({ key: v.string(), name: v.string() })),
  title: v.string(),
  kind: v.picklist(EVENT_KINDS),
  ...sessionPart,
  /** 怡景嘉园, 怡景社区 */
  place: v.string(),
  organiser: v.string(),
  /** Of the booking, printed small: by it the organiser finds the entry again. */
  number: v.string(),
})
export type CertificateView = v.InferOutput<typeof certificateView>
