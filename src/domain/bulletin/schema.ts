import * as v from 'valibot'
import { LEVELS } from '../place/tree'
import { ROLES } from '../shared/actor'
import { id, instantField, phone, photos, picture, words } from '../shared/fields'
import { KINDS } from './bulletin'
import { MAX_PHOTOS, MAX_REASON, MAX_TITLE, MAX_WORDS } from './limits'
import { ACTIONS, STATES } from './machine'

const content = {
  kind: v.picklist(KINDS, '请选一类'),
  title: words(MAX_TITLE, '请写标题'),
  words: words(MAX_WORDS, '请写几句话'),
  photos: v.optional(photos(MAX_PHOTOS), []),
  urgent: v.optional(v.boolean(), false),
  pinned: v.optional(v.boolean(), false),
  open: v.optional(v.boolean(), false),
  from: v.optional(v.nullable(instantField), null),
  until: v.optional(v.nullable(instantField), null),
  phone: v.optional(v.nullable(phone), null),
}

/** Of what is given as both: the end is later. */
const inOrder = (given: { from: string | null; until: string | null }) =>
  given.from === null || given.until === null || given.from < given.until
const ENDS_LATER = '结束要晚于开始'

/** `publish` false keeps a draft. */
export const postInput = v.pipe(
  v.strictObject({ place: id, publish: v.boolean(), ...content }),
  v.forward(v.partialCheck([['from'], ['until']], inOrder, ENDS_LATER), ['until']),
)

export const editInput = v.pipe(
  v.strictObject({ bulletin: id, ...content }),
  v.forward(v.partialCheck([['from'], ['until']], inOrder, ENDS_LATER), ['until']),
)

export const withdrawInput = v.strictObject({ bulletin: id, reason: words(MAX_REASON, '请写一句原因') })

/** A row of a list. */
export const bulletinCard = v.object({
  id: v.string(),
  kind: v.picklist(KINDS),
  title: v.string(),
  /** The beginning of its words. */
  lead: v.string(),
  place: v.string(),
  placeName: v.string(),
  /** As what it was posted, and where that role stands: 怡景嘉园 党支部书记. */
  by: v.object({ role: v.picklist(ROLES), placeName: v.string() }),
  at: v.string(),
  from: v.nullable(v.string()),
  until: v.nullable(v.string()),
  state: v.picklist(STATES),
  urgent: v.boolean(),
  pinned: v.boolean(),
  open: v.boolean(),
  correctedAt: v.nullable(v.string()),
  /** Address of the first picture. */
  thumb: v.nullable(v.string()),
  /** For this reader; never for a visitor. */
  unread: v.boolean(),
  /** How many residents have read it, and of how many households whose members are known. */
  people: v.number(),
  households: v.number(),
  /** Its words wait for a second look; told to the desk alone. */
  waiting: v.boolean(),
})
export type BulletinCard = v.InferOutput<typeof bulletinCard>

/** The whole bulletin, as its reader may see it. */
export const bulletinView = v.object({
  ...bulletinCard.entries,
  level: v.picklist(LEVELS),
  words: v.string(),
  photos: v.array(picture),
  phone: v.nullable(v.string()),
  reader: v.picklist(['desk', 'staff', 'resident', 'visitor']),
  /** What this reader may do to it now, in the machine's order. */
  actions: v.array(v.picklist(ACTIONS)),
  /** Told to the desk alone. */
  reason: v.nullable(v.string()),
  remindedAt: v.nullable(v.string()),
})
export type BulletinView = v.InferOutput<typeof bulletinView>

/** Whom a bulletin has reached: numbers, never names. */
export const reach = v.object({
  /** Residents at the node and below it, those who have not signed up left out. */
  residents: v.number(),
  people: v.number(),
  households: v.number(),
  remindedAt: v.nullable(v.string()),
})
export type Reach = v.InferOutput<typeof reach>

/** A node where the reader may post. */
export const postingPlace = v.object({ id: v.string(), name: v.string(), level: v.picklist(LEVELS), within: v.nullable(v.string()) })
export type PostingPlace = v.InferOutput<typeof postingPlace>
