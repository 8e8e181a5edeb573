import * as v from 'valibot'
import { id, instantField, picture, words } from '../shared/fields'
import { EVENT_KINDS, FOR_WHOM, SESSION_STATES } from './event'
import { MOST } from './limits'
import { EVENT_ACTIONS } from './machine'

const short = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, `最多 ${max} 个字`))
const minutes = (min: number, max: number) =>
  v.pipe(v.number(), v.integer('请填整数'), v.minValue(min, '太短了'), v.maxValue(max, '太长了'))
const day = v.pipe(v.string(), v.isoDate('日期写成 2026-10-01'))
const months = v.nullable(v.pipe(v.number(), v.integer('请填整数'), v.minValue(0), v.maxValue(1_500)))

export const capacity = v.pipe(v.number(), v.integer('请填整数'), v.minValue(1, '至少 1 个名额'), v.maxValue(MOST.seats, '太多了'))

export const where = v.union([v.strictObject({ centre: id, room: id }), v.strictObject({ words: words(60, '请写在哪里') })], '请选地方')

export const ages = v.pipe(
  v.strictObject({ from: months, to: months }),
  v.forward(
    v.check(({ from, to }) => from === null || to === null || from <= to, '上限要大于下限'),
    ['to'],
  ),
)

export const span = v.pipe(
  v.strictObject({ from: instantField, to: instantField }),
  v.forward(
    v.check(({ from, to }) => from < to, '结束要晚于开始'),
    ['to'],
  ),
)

export const series = v.pipe(
  v.strictObject({
    weekdays: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.minLength(1, '请选星期几'), v.maxLength(7)),
    from: minutes(0, 1_439),
    to: minutes(1, 1_440),
    first: day,
    until: day,
    skip: v.pipe(v.array(day), v.maxLength(MOST.skipped, `最多 ${MOST.skipped} 天`)),
    skipHolidays: v.boolean(),
  }),
  v.forward(
    v.check(({ from, to }) => from < to, '结束要晚于开始'),
    ['to'],
  ),
  v.forward(
    v.check(({ first, until }) => first <= until, '要晚于第一次'),
    ['until'],
  ),
)

export const eventContent = v.strictObject({
  title: words(30, '请写活动名称'),
  kind: v.picklist(EVENT_KINDS, '请选种类'),
  summary: short(500),
  picture: v.nullable(id),
  where,
  forWhom: v.picklist(FOR_WHOM, '请选谁可以来'),
  ages: v.nullable(ages),
  materials: short(100),
  audience: v.strictObject({ from: instantField, allFrom: v.nullable(instantField) }),
  cancelBefore: minutes(0, MOST.cancelBefore),
  offerFor: minutes(10, MOST.offerFor),
  drawBefore: v.nullable(minutes(60, MOST.drawBefore)),
  pickUp: v.boolean(),
  capacity,
})

/** When: once, or every week. */
export const when = v.union([v.strictObject({ once: span }), v.strictObject({ series })], '请选时间')

const named = v.strictObject({ id: v.string(), name: v.string() })

/** Where it is, in words, for everybody. `centre` null for a place in words. */
export const whereView = v.strictObject({ words: v.string(), centre: v.nullable(v.string()), room: v.nullable(v.string()) })

/** One session as everybody sees it. */
export const sessionView = v.strictObject({
  id: v.string(),
  event: v.string(),
  from: v.string(),
  to: v.string(),
  where: whereView,
  state: v.picklist(SESSION_STATES),
  note: v.nullable(v.string()),
  sequence: v.number(),
  drawAt: v.nullable(v.string()),
  /** The draw has been held. */
  drawn: v.boolean(),
  capacity: v.number(),
  /** Neither held nor offered. */
  left: v.number(),
  /** Seats that are offered to somebody in line. */
  offered: v.number(),
  /** Parties that wait, or that applied for the draw. */
  waiting: v.number(),
})
export type SessionView = v.InferOutput<typeof sessionView>

/** One line of the list: an event with its next session. */
export const eventCard = v.strictObject({
  id: v.string(),
  title: v.string(),
  kind: v.picklist(EVENT_KINDS),
  picture: v.nullable(picture),
  place: named,
  where: v.string(),
  ages: v.nullable(v.strictObject({ from: months, to: months })),
  forWhom: v.picklist(FOR_WHOM),
  state: v.picklist(SESSION_STATES),
  /** Its weekly days and times, or null for a single one. */
  series: v.nullable(v.strictObject({ weekdays: v.array(v.number()), from: v.number(), to: v.number() })),
  audience: v.strictObject({ from: v.string(), allFrom: v.nullable(v.string()) }),
  /** The next one that has not ended; null when all are over. */
  next: v.nullable(
    v.strictObject({
      id: v.string(),
      from: v.string(),
      to: v.string(),
      capacity: v.number(),
      left: v.number(),
      waiting: v.number(),
      drawAt: v.nullable(v.string()),
    }),
  ),
  /** Sessions still to come. */
  coming: v.number(),
})
export type EventCard = v.InferOutput<typeof eventCard>

/** An event with its sessions, for its page. */
export const eventView = v.strictObject({
  ...v.omit(eventContent, ['picture', 'where', 'audience']).entries,
  id: v.string(),
  version: v.number(),
  picture: v.nullable(picture),
  where: whereView,
  audience: v.strictObject({ from: v.string(), allFrom: v.nullable(v.string()) }),
  place: named,
  state: v.picklist(SESSION_STATES),
  series: v.nullable(series),
  organiserName: v.string(),
  partner: v.nullable(v.strictObject({ name: v.string() })),
  /** Sessions in the order of time: those to come, and the last few that are over. */
  sessions: v.array(sessionView),
  /** What the reader may do; empty for all but who runs it. */
  actions: v.array(v.picklist(EVENT_ACTIONS)),
})
export type EventView = v.InferOutput<typeof eventView>
