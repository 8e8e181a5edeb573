import * as v from 'valibot'
import { hatField } from '../role/schema'
import { id, instantField } from '../shared/fields'

/** What of the work is looked at; the words stand in `words.ts`. `open` is all that is not done. */
export const BUCKETS = ['open', 'urgent', 'late', 'waiting', 'underway', 'toConfirm', 'done'] as const
export type Bucket = (typeof BUCKETS)[number]

/** How far a piece of work has come, whatever its capability calls it. */
export const STAGES = ['waiting', 'underway', 'toConfirm', 'done'] as const
export type Stage = (typeof STAGES)[number]

/** By what a list may be sorted: every source has it in an index. */
export const SORTS = ['dueAt', 'createdAt', 'updatedAt'] as const
export const order = v.strictObject({ by: v.picklist(SORTS), direction: v.picklist(['asc', 'desc']) })
export type Order = v.InferOutput<typeof order>

/** Steps that may be taken on many at once: they decide nothing about a person, and each can be followed by any other. */
export const BULK_STEPS = ['accept', 'publish'] as const
export type BulkStep = (typeof BULK_STEPS)[number]

const name = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,20}$/, '没有这个选项'))
const choice = v.optional(v.nullable(name), null)

/** Longest text to look for, characters. */
export const MAX_TEXT = 20

/** Which work is shown: asked by the list, and in the same words by its export. */
export const workQuestion = {
  hat: hatField,
  bucket: v.optional(v.picklist(BUCKETS), 'open'),
  capability: choice,
  /** Any place of the tree: what is there and below it. */
  place: v.optional(v.nullable(id), null),
  category: choice,
  state: choice,
  /** Words, a place, or a number. */
  text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(MAX_TEXT, `最多 ${MAX_TEXT} 个字`)), ''),
  /** Left out: what is late first; of what is done, what moved last. */
  order: v.optional(v.nullable(order), null),
}

/** Where a page ended: the sort key and `capability:id` of the last that was looked at. */
export const workMark = v.nullable(
  v.tuple([v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.regex(/^[A-Za-z]{1,20}:[A-Za-z0-9._~-]{0,160}$/, '编号不对'))]),
)

/** One piece of work, whatever its capability, as the one who may do it sees it. */
export const workItem = v.strictObject({
  capability: v.string(),
  id: v.string(),
  /** What it is about, in a few words. */
  title: v.string(),
  category: v.string(),
  categoryWord: v.string(),
  /** 怡景嘉园 3栋 */
  place: v.string(),
  state: v.string(),
  /** Two to four characters. */
  stateWord: v.string(),
  stage: v.picklist(STAGES),
  urgent: v.boolean(),
  late: v.boolean(),
  dueAt: v.nullable(instantField),
  at: instantField,
  updatedAt: instantField,
  assignee: v.nullable(v.string()),
  /** What the reader is waited for: 安排师傅. */
  next: v.nullable(v.string()),
  /** A remark at the end of the row: 3 户也遇到. */
  note: v.nullable(v.string()),
  bulk: v.array(v.picklist(BULK_STEPS)),
})
export type WorkItem = v.InferOutput<typeof workItem>

/** How much there is of each, at a glance. */
export const workCounts = v.strictObject({
  urgent: v.number(),
  late: v.number(),
  waiting: v.number(),
  underway: v.number(),
  toConfirm: v.number(),
})
export type WorkCounts = v.InferOutput<typeof workCounts>

/** One of a list of filters. */
export const filterOption = v.strictObject({ value: v.string(), word: v.string() })
export type FilterOption = v.InferOutput<typeof filterOption>
