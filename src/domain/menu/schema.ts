import * as v from 'valibot'
import { EVENT_KINDS, FOR_WHOM } from '../event/event'
import { ages } from '../event/schema'
import { id, optionalWords, slot, words } from '../shared/fields'
import { MAX, MOST } from './limits'
import { ACTIONS, PARTIES, STATES } from './machine'
import { NEEDS } from './offer'

const short = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, `最多 ${max} 个字`))
const number = (min: number, max: number, less: string, more = '太多了') =>
  v.pipe(v.number('请填数字'), v.integer('请填整数'), v.minValue(min, less), v.maxValue(max, more))
const once = <T>(list: readonly T[]) => new Set(list).size === list.length

/** Ids of places or people, each once. */
const ids = (min: number, max: number, missing: string) =>
  v.pipe(v.array(id), v.minLength(min, missing), v.maxLength(max, `最多 ${max} 个`), v.check(once, '有重复的'))

/** A time that suits, in order. */
const span = v.pipe(
  slot,
  v.forward(
    v.check(({ from, to }) => from < to, '结束要晚于开始'),
    ['to'],
  ),
)

export const unitContent = {
  name: words(MAX.unitName, '请写单位名称'),
  words: short(MAX.unitWords),
  liaisons: ids(0, MOST.liaisons, ''),
}

const months = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
  v.minLength(1, '请选哪几个月能办'),
  v.maxLength(12),
  v.check(once, '有重复的'),
  v.transform((chosen) => [...chosen].sort((a, b) => a - b)),
)

const people = v.pipe(
  v.strictObject({ min: number(1, MOST.people, '至少 1 人'), max: number(1, MOST.people, '至少 1 人') }),
  v.forward(
    v.check(({ min, max }) => min <= max, '最多要大于最少'),
    ['max'],
  ),
)

export const offerContent = v.strictObject({
  kind: v.picklist(EVENT_KINDS, '请选一类'),
  title: words(MAX.title, '请写活动名称'),
  words: words(MAX.words, '请写几句，讲讲是什么活动'),
  forWhom: v.picklist(FOR_WHOM, '请选谁可以来'),
  audience: short(MAX.audience),
  ages: v.nullable(ages),
  minutes: number(10, MOST.minutes, '至少 10 分钟', '最长 8 小时'),
  months,
  perMonth: number(1, MOST.perMonth, '一个月至少 1 次'),
  people,
  needs: v.pipe(v.array(v.picklist(NEEDS)), v.check(once, '有重复的')),
  needsWords: short(MAX.needsWords),
  leadDays: number(0, MOST.leadDays, '不能小于 0', `最多 ${MOST.leadDays} 天`),
  serves: ids(1, MOST.serves, '请选服务哪里'),
})

export const orderInput = v.strictObject({
  offer: id,
  estate: id,
  wishes: v.pipe(v.array(span), v.minLength(1, '请选希望的时间'), v.maxLength(MOST.wishes, `最多 ${MOST.wishes} 个时间`)),
  people: number(1, MOST.people, '至少 1 人'),
  note: optionalWords(MAX.note),
  /** Whom the partner may ask; left out: who orders. */
  contact: v.optional(v.nullable(id), null),
})

const one = { order: id }
const reason = words(MAX.reason, '请写一句原因，对方会看到')

/** Inputs of the steps of one order. */
export const stepInputs = {
  accept: v.strictObject({ ...one, at: span }),
  decline: v.strictObject({ ...one, reason }),
  withdraw: v.strictObject({ ...one, reason }),
  finish: v.strictObject({ ...one, people: number(0, MOST.people, '不能小于 0'), words: optionalWords(MAX.delivered) }),
  toEvent: v.strictObject(one),
  /** `host`: the one of the two that stays, at its estate. */
  proposeMerge: v.pipe(
    v.strictObject({ ...one, other: id, host: id }),
    v.forward(
      v.partialCheck([['order'], ['other'], ['host']], ({ order, other, host }) => host === order || host === other, '请选在哪个小区办'),
      ['host'],
    ),
  ),
  agreeMerge: v.strictObject(one),
  refuseMerge: v.strictObject(one),
} as const

const named = v.strictObject({ id: v.string(), name: v.string() })
export type Named = v.InferOutput<typeof named>
const spanView = v.strictObject({ from: v.string(), to: v.string() })

/** How many of a month are left. */
export const monthLeft = v.strictObject({ month: v.string(), left: v.number() })
export type MonthLeft = v.InferOutput<typeof monthLeft>

/** One dish of the menu. */
export const offerCard = v.strictObject({
  id: v.string(),
  unit: named,
  kind: v.picklist(EVENT_KINDS),
  title: v.string(),
  forWhom: v.picklist(FOR_WHOM),
  audience: v.string(),
  minutes: v.number(),
  months: v.array(v.number()),
  perMonth: v.number(),
  people: v.strictObject({ min: v.number(), max: v.number() }),
  leadDays: v.number(),
  /** It can be given now, with the lead time taken into account. */
  inSeason: v.boolean(),
  /** The next months, soonest first, and how many of each are left. */
  left: v.array(monthLeft),
  paused: v.boolean(),
  /** Its words wait for a look; told to those who speak for the unit. */
  waiting: v.boolean(),
})
export type OfferCard = v.InferOutput<typeof offerCard>

export const OFFER_ACTIONS = ['order', 'edit', 'pause', 'resume', 'clear'] as const
export type OfferAction = (typeof OFFER_ACTIONS)[number]

export const offerView = v.strictObject({
  ...offerCard.entries,
  words: v.string(),
  ages: v.nullable(v.strictObject({ from: v.nullable(v.number()), to: v.nullable(v.number()) })),
  needs: v.array(v.picklist(NEEDS)),
  needsWords: v.string(),
  serves: v.array(named),
  /** The earliest instant that may be wished. */
  earliest: v.string(),
  actions: v.array(v.picklist(OFFER_ACTIONS)),
})
export type OfferView = v.InferOutput<typeof offerView>

/** What was promised and what was given, as numbers; nobody is ranked. */
export const kept = v.strictObject({ promised: v.number(), delivered: v.number(), people: v.number() })

export const unitView = v.strictObject({
  id: v.string(),
  name: v.string(),
  words: v.string(),
  place: named,
  /** Offers on the menu. */
  offers: v.number(),
  kept,
  /** Speaks for it. */
  mine: v.boolean(),
  /** Who else does; told to them alone. */
  liaisons: v.array(named),
  /** Places that its offers may serve, its own first; told to them alone, and not in lists. */
  reach: v.array(named),
})
export type UnitView = v.InferOutput<typeof unitView>

export const orderCard = v.strictObject({
  id: v.string(),
  title: v.string(),
  kind: v.picklist(EVENT_KINDS),
  unit: named,
  estates: v.array(named),
  state: v.picklist(STATES),
  people: v.number(),
  wishes: v.array(spanView),
  at: v.nullable(spanView),
  /** How many people are wanting until it is worth coming; 0 when there are enough. */
  wanting: v.number(),
  /** A merge waits for this reader's word. */
  asked: v.boolean(),
  /** An answer is overdue. */
  late: v.boolean(),
  createdAt: v.string(),
  updatedAt: v.string(),
  next: v.nullable(v.picklist(ACTIONS)),
})
export type OrderCard = v.InferOutput<typeof orderCard>

export const orderView = v.strictObject({
  ...orderCard.entries,
  offer: v.string(),
  parties: v.array(v.picklist(PARTIES)),
  actions: v.array(v.picklist(ACTIONS)),
  shares: v.array(v.strictObject({ estate: named, people: v.number(), note: v.nullable(v.string()), contact: v.string() })),
  minutes: v.number(),
  needs: v.array(v.picklist(NEEDS)),
  needsWords: v.string(),
  people: v.number(),
  bounds: v.strictObject({ min: v.number(), max: v.number() }),
  reason: v.nullable(v.string()),
  proposal: v.nullable(
    v.strictObject({
      other: v.strictObject({ estates: v.array(named), people: v.number() }),
      /** At which estate it would be. */
      host: named,
      wishes: v.array(spanView),
      together: v.number(),
      /** Whose words are still missing: 武夷香榭, 单位. */
      waits: v.array(v.string()),
    }),
  ),
  mergedInto: v.nullable(v.string()),
  event: v.nullable(v.string()),
  delivered: v.nullable(v.strictObject({ people: v.number(), words: v.nullable(v.string()) })),
  answerBy: v.nullable(v.string()),
  steps: v.array(
    v.strictObject({
      action: v.picklist(['place', ...ACTIONS]),
      at: v.string(),
      party: v.picklist(PARTIES),
      words: v.nullable(v.string()),
    }),
  ),
})
export type OrderView = v.InferOutput<typeof orderView>

/** An order with which this one might become one. */
export const candidate = v.strictObject({
  id: v.string(),
  estates: v.array(named),
  people: v.number(),
  wishes: v.array(spanView),
  /** Why it is worth asking, or why it cannot be. */
  why: v.string(),
  possible: v.boolean(),
})
export type Candidate = v.InferOutput<typeof candidate>
