import * as v from 'valibot'
import { id, instantField, optionalWords, photos, picture, point, words } from '../shared/fields'
import { MAX, MAX_CM2, MAX_FEN, MOST } from './limits'
import { ACTIONS, PARTIES } from './machine'
import { HAZARDS, KINDS, LINK_KINDS, OWNERS, SOURCES } from './space'
import { STATES } from './states'

const kind = v.picklist(KINDS, '请选一类')
const state = v.picklist(STATES)
const fen = v.pipe(v.number(), v.integer('请填到分为止'), v.minValue(1, '请填金额'), v.maxValue(MAX_FEN, '超过 1000 万元，请线下商定'))

export const suggestInput = v.pipe(
  v.strictObject({
    estate: id,
    building: v.optional(v.nullable(id), null),
    name: words(MAX.name, '给这里起个叫得出的名字'),
    kind,
    /** Required when there is no picture. */
    words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(MAX.words, `最多 ${MAX.words} 个字`)), ''),
    photos: v.optional(photos(MOST.photos), []),
    point: v.optional(v.nullable(point), null),
  }),
  v.forward(
    v.partialCheck([['words'], ['photos']], (input) => input.words !== '' || input.photos.length > 0, '写几个字，或拍一张照片'),
    ['words'],
  ),
)

const degrees = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
/** GCJ-02, edges included. */
export const box = v.strictObject({ west: degrees, south: degrees, east: degrees, north: degrees })

const space = id
const remark = optionalWords(MAX.reason)
const reason = words(MAX.reason, '请说明原因')
const after = v.pipe(id)

/** Inputs of the actions that move a space, by action. */
export const stepInputs = {
  survey: v.strictObject({
    space,
    /** Square centimetres, whole: ㎡ × 10,000. */
    cm2: v.pipe(v.number(), v.integer('请填面积'), v.minValue(1, '请填面积'), v.maxValue(MAX_CM2, '面积太大了，请再看看')),
    owner: v.picklist(OWNERS, '请选一项'),
    hazards: v.pipe(v.array(v.picklist(HAZARDS)), v.maxLength(MOST.hazards)),
    words: words(MAX.words, '写写看到了什么'),
    photos: v.optional(photos(MOST.photos), []),
  }),
  deliberate: v.strictObject({ space, words: remark }),
  plan: v.strictObject({ space, words: words(MAX.plan, '写清楚改成什么') }),
  budget: v.strictObject({
    space,
    fen,
    shares: v.pipe(
      v.array(v.strictObject({ source: v.picklist(['subsidy', 'owners']), fen, name: words(MAX.share, '写明是谁出') })),
      v.maxLength(MOST.shares),
    ),
  }),
  rethink: v.strictObject({ space, words: reason }),
  renovate: v.strictObject({ space, words: remark }),
  open: v.strictObject({
    space,
    words: words(MAX.reason, '写一句改成了什么样'),
    pair: v.optional(v.nullable(v.strictObject({ before: id, after })), null),
  }),
  entrust: v.strictObject({
    space,
    /** A claim of this space that holds; else a name alone. */
    adoption: v.optional(v.nullable(id), null),
    name: words(MAX.steward, '写明由谁管护'),
  }),
  giveBack: v.strictObject({ space, words: reason }),
  picture: v.strictObject({ space, before: id, after }),
  link: v.strictObject({ space, to: v.strictObject({ kind: v.picklist(LINK_KINDS), id }), on: v.optional(v.boolean(), true) }),
  decline: v.strictObject({ space, words: reason }),
  withdraw: v.strictObject({ space, words: remark }),
  reopen: v.strictObject({ space, words: remark }),
  wake: v.strictObject({ space, words: remark }),
  show: v.strictObject({ space }),
  hide: v.strictObject({ space }),
} as const

/** One row of any list of spaces. */
export const card = v.strictObject({
  id: v.string(),
  name: v.string(),
  kind,
  state,
  estate: v.string(),
  /** 南铝小区 3栋 */
  place: v.string(),
  lng: v.number(),
  lat: v.number(),
  /** The newest picture that this reader may see: how it looks now. */
  thumb: v.nullable(v.string()),
  ideas: v.number(),
  movedAt: instantField,
  updatedAt: instantField,
  steward: v.nullable(v.string()),
})
export type SpaceCard = v.InferOutput<typeof card>

const stepView = v.strictObject({
  action: v.picklist(['suggest', ...ACTIONS]),
  at: instantField,
  party: v.picklist(PARTIES),
  words: v.nullable(v.string()),
  photos: v.array(picture),
})

/** Money as everybody may read it. */
export const budgetView = v.strictObject({
  fen: v.number(),
  missing: v.number(),
  shares: v.array(v.strictObject({ source: v.picklist(SOURCES), fen: v.number(), name: v.string() })),
})
export type BudgetView = v.InferOutput<typeof budgetView>

/** A whole space, made for one reader. */
export const spaceView = v.strictObject({
  ...card.entries,
  estateName: v.string(),
  words: v.string(),
  reader: v.picklist(['staff', 'suggester', 'public']),
  parties: v.array(v.picklist(PARTIES)),
  actions: v.array(v.picklist(ACTIONS)),
  mayComment: v.boolean(),
  maySupport: v.boolean(),
  photos: v.array(picture),
  createdAt: instantField,
  steps: v.array(stepView),
  survey: v.nullable(
    v.strictObject({
      cm2: v.number(),
      owner: v.picklist(OWNERS),
      hazards: v.array(v.picklist(HAZARDS)),
      words: v.string(),
      photos: v.array(picture),
      at: instantField,
    }),
  ),
  plan: v.nullable(v.string()),
  budget: v.nullable(budgetView),
  pairs: v.array(v.strictObject({ before: picture, after: picture, at: instantField })),
  since: v.nullable(instantField),
  reason: v.nullable(v.string()),
  links: v.array(v.strictObject({ kind: v.picklist(LINK_KINDS), id: v.string() })),
  comments: v.number(),
  /** Staff and suggester: whether neighbours see it. */
  showing: v.nullable(v.picklist(['checking', 'shown', 'hidden'])),
  /** When it falls asleep if nothing moves; null where nothing is waited for. */
  sleepAt: v.nullable(instantField),
})
export type SpaceView = v.InferOutput<typeof spaceView>

export const ideaView = v.strictObject({
  id: v.string(),
  words: v.string(),
  at: instantField,
  supports: v.number(),
  /** A household of the reader supports it. */
  supported: v.boolean(),
  mine: v.boolean(),
  /** To the desk and to its writer: whether others see it. */
  showing: v.nullable(v.picklist(['checking', 'shown', 'hidden'])),
})
export type IdeaView = v.InferOutput<typeof ideaView>

export const commentView = v.strictObject({
  id: v.string(),
  words: v.string(),
  at: instantField,
  mine: v.boolean(),
  flagged: v.boolean(),
  showing: v.nullable(v.picklist(['checking', 'shown', 'hidden'])),
})
export type CommentView = v.InferOutput<typeof commentView>

export const careView = v.strictObject({
  id: v.string(),
  name: v.string(),
  words: v.string(),
  photos: v.array(picture),
  at: instantField,
  showing: v.nullable(v.picklist(['checking', 'shown', 'hidden'])),
})
export type CareView = v.InferOutput<typeof careView>
