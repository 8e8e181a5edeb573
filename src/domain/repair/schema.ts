import * as v from 'valibot'
import { LEVELS } from '../place/tree'
import { id, instantField, optionalWords, phone, photos, picture, point, slot, words } from '../shared/fields'
import { ACTIONS, PARTIES, STATES } from './machine'
import { CATEGORIES, SCOPES, URGENCIES } from './report'
import { MAX_PHOTOS } from './rules'

/** Longest description of a trouble, characters. msgSecCheck takes 2,500. */
export const MAX_WORDS = 500
/** Longest remark with a step, characters. */
export const MAX_REMARK = 200

const urgency = v.picklist(URGENCIES)
const category = v.picklist(CATEGORIES, '请选一类')

export const submitInput = v.pipe(
  v.strictObject({
    scope: v.picklist(SCOPES),
    category,
    urgency,
    /** Required when there is no picture. */
    words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(MAX_WORDS, `最多 ${MAX_WORDS} 个字`)), ''),
    photos: v.optional(photos(MAX_PHOTOS), []),
    estate: id,
    building: v.optional(v.nullable(id), null),
    spot: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40, '最多 40 个字')), ''),
    room: optionalWords(20),
    phone: v.optional(v.nullable(phone), null),
    point: v.optional(v.nullable(point), null),
    wished: v.optional(v.nullable(slot), null),
    /** What the person is called for whom a helper files; null when it is one's own. */
    onBehalfOf: optionalWords(12),
  }),
  v.forward(
    v.partialCheck([['words'], ['photos']], (input) => input.words !== '' || input.photos.length > 0, '写几个字，或拍一张照片'),
    ['words'],
  ),
  v.forward(
    v.partialCheck([['scope'], ['building']], (input) => input.scope === 'public' || input.building !== null, '请选楼栋'),
    ['building'],
  ),
  v.forward(
    v.partialCheck([['wished']], (input) => input.wished === null || input.wished.from < input.wished.to, '结束要晚于开始'),
    ['wished'],
  ),
)

const report = id
const remark = optionalWords(MAX_REMARK)
const reason = (missing: string) => words(MAX_REMARK, missing)
const rating = v.strictObject({
  speed: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  quality: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  words: remark,
})

/** Inputs of the actions that move a report, by action. */
export const stepInputs = {
  accept: v.strictObject({ report, words: remark }),
  dispatch: v.strictObject({ report, fixer: id, words: remark }),
  askInfo: v.strictObject({ report, words: reason('请写明要补充什么') }),
  supplyInfo: v.strictObject({ report, words: reason('请写几个字'), photos: v.optional(photos(MAX_PHOTOS), []) }),
  decline: v.strictObject({ report, words: reason('请说明原因') }),
  merge: v.strictObject({ report, into: id }),
  withdraw: v.strictObject({ report, words: remark }),
  start: v.strictObject({ report, words: remark }),
  return: v.strictObject({ report, words: reason('请说明原因') }),
  transfer: v.strictObject({ report, fixer: id, words: reason('请说明原因') }),
  proposeVisit: v.strictObject({ report, slot }),
  confirmVisit: v.strictObject({ report }),
  quote: v.strictObject({
    report,
    /** Price in fen (分), up to ¥100,000. */
    fen: v.pipe(v.number(), v.integer('请填到分为止'), v.minValue(1, '请填价格'), v.maxValue(10_000_000, '超过 10 万元，请线下商定')),
    words: reason('请说明包含什么'),
  }),
  acceptQuote: v.strictObject({ report }),
  refuseQuote: v.strictObject({ report }),
  resolve: v.pipe(
    v.strictObject({ report, before: photos(MAX_PHOTOS), after: photos(MAX_PHOTOS), words: reason('请写一句修了什么') }),
    v.forward(
      v.partialCheck(
        [['before'], ['after']],
        ({ before, after }) => !after.some((photo) => before.includes(photo)),
        '修前和修后要用不同的照片',
      ),
      ['after'],
    ),
  ),
  confirm: v.strictObject({ report, rating }),
  rate: v.strictObject({ report, rating }),
  reopen: v.strictObject({ report, words: reason('请说说哪里没修好') }),
  nudge: v.strictObject({ report }),
  join: v.strictObject({ report }),
  note: v.strictObject({ report, words: reason('请写几个字'), photos: v.optional(photos(MAX_PHOTOS), []) }),
  publish: v.strictObject({ report }),
  hide: v.strictObject({ report }),
} as const

/** One row of any list of reports. */
export const card = v.object({
  id: v.string(),
  category,
  urgency,
  scope: v.picklist(SCOPES),
  state: v.picklist(STATES),
  estate: v.string(),
  place: v.string(),
  words: v.string(),
  thumb: v.nullable(v.string()),
  createdAt: instantField,
  updatedAt: instantField,
  /** The nearest running deadline; null when none runs. */
  dueAt: v.nullable(instantField),
  late: v.boolean(),
  rung: v.picklist(LEVELS),
  joined: v.number(),
  assignee: v.nullable(v.string()),
  /** What this reader is waited for, or may do first. */
  next: v.nullable(v.picklist(ACTIONS)),
})
export type Card = v.InferOutput<typeof card>

const clock = v.object({ dueAt: v.nullable(instantField), stoppedAt: v.nullable(instantField), late: v.boolean(), paused: v.boolean() })

const stepView = v.object({
  action: v.picklist(['submit', ...ACTIONS]),
  at: instantField,
  party: v.picklist(PARTIES),
  /** Null: shown by the role alone. */
  name: v.nullable(v.string()),
  words: v.nullable(v.string()),
  photos: v.array(picture),
  internal: v.boolean(),
  facts: v.nullable(
    v.object({
      name: v.optional(v.string()),
      rung: v.optional(v.picklist(LEVELS)),
      fen: v.optional(v.number()),
      slot: v.optional(slot),
      other: v.optional(v.string()),
    }),
  ),
})
export type StepView = v.InferOutput<typeof stepView>

/** A whole report, made for one reader. */
export const matter = v.object({
  ...card.entries,
  reader: v.picklist(['staff', 'reporter', 'neighbour']),
  parties: v.array(v.picklist(PARTIES)),
  actions: v.array(v.picklist(ACTIONS)),
  photos: v.array(picture),
  point: v.nullable(point),
  wished: v.nullable(slot),
  steps: v.array(stepView),
  answer: clock,
  resolution: clock,
  accountable: v.object({ rung: v.picklist(LEVELS), name: v.string() }),
  /** Null for neighbours, and when nobody has the job. */
  visit: v.nullable(v.object({ slot, proposedBy: v.picklist(['assignee', 'reporter']), confirmed: v.boolean() })),
  quote: v.nullable(v.object({ fen: v.number(), words: v.string(), state: v.picklist(['open', 'accepted', 'refused']) })),
  work: v.nullable(v.object({ before: v.array(picture), after: v.array(picture), words: v.string() })),
  rating: v.nullable(v.object({ speed: v.number(), quality: v.number(), words: v.nullable(v.string()) })),
  /** Staff and reporter: whether neighbours see it. */
  showing: v.nullable(v.picklist(['checking', 'shown', 'hidden'])),
  hasContact: v.boolean(),
  mergedInto: v.nullable(v.string()),
  /** Filed by a helper for somebody else. */
  byHelper: v.boolean(),
  reopenUntil: v.nullable(instantField),
  /** Staff: three similar reports made this proposal of a joint project. */
  joint: v.nullable(v.object({ id: v.string(), reports: v.number() })),
  /** The space where its cause is mended together. */
  space: v.nullable(v.string()),
})
export type Matter = v.InferOutput<typeof matter>
