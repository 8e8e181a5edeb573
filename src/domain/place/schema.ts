import * as v from 'valibot'
import { instantField } from '../shared/fields'

/** A span of one day, minutes since midnight in China. */
export const daySpan = v.pipe(
  v.strictObject({
    from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_439)),
    to: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_440)),
  }),
  v.check(({ from, to }) => from < to, '结束要晚于开始'),
)

const day = v.pipe(
  v.array(daySpan),
  // The clocks walk a day's spans from the first to the last.
  v.check((spans) => spans.every((next, index) => index === 0 || (spans[index - 1]?.to ?? 0) <= next.from), '时段要按先后排列，不能重叠'),
  v.readonly(),
)

/** Working hours by ISO weekday. */
export const workingHours = v.strictObject({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day })

export const phoneLine = v.strictObject({
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
  number: v.pipe(v.string(), v.regex(/^[0-9-]{3,20}$/, '请检查电话号码')),
})

/** What an import does with a row. */
export const LINE_ACTIONS = ['made', 'changed', 'gone', 'refused'] as const
export type LineAction = (typeof LINE_ACTIONS)[number]

/** One row of the dry run. */
export const importLine = v.strictObject({
  /** As a spreadsheet names it: 楼栋!B7. */
  cell: v.string(),
  action: v.picklist(LINE_ACTIONS),
  /** What the row is about: 怡景嘉园 3栋. */
  name: v.string(),
  /** What changes, or what is wrong and how to mend it. */
  words: v.string(),
})
export type ImportLine = v.InferOutput<typeof importLine>

/**
 * `reading` the workbook · `ready` to be published · `staging` rows beside the tree that is read · `settling` what refers to moved
 * places · `done` · `cancelling`, `cancelled` · `failed`: the workbook cannot be read.
 */
export const IMPORT_STATES = ['reading', 'ready', 'staging', 'settling', 'done', 'cancelling', 'cancelled', 'failed'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

export const importCounts = v.strictObject({
  made: v.number(),
  changed: v.number(),
  same: v.number(),
  gone: v.number(),
  refused: v.number(),
})
export type ImportCounts = v.InferOutput<typeof importCounts>

export const importView = v.strictObject({
  id: v.string(),
  name: v.string(),
  state: v.picklist(IMPORT_STATES),
  /** Of the state that works: 0…`total`; `total` 0 is not known yet. */
  done: v.number(),
  total: v.number(),
  counts: importCounts,
  /** What will change, in one sentence; empty before it is known. */
  summary: v.string(),
  /** What is worth knowing about the workbook as a whole. */
  notes: v.array(v.string()),
  /** Why it failed. */
  problem: v.nullable(v.string()),
  at: instantField,
})
export type ImportView = v.InferOutput<typeof importView>

/** A node to browse, with what is below it. */
export const treeNode = v.strictObject({
  id: v.string(),
  name: v.string(),
  level: v.picklist(['district', 'street', 'community', 'estate', 'building', 'grid']),
  /** Places of each level below, of a building its households; zero counts are left out. */
  below: v.array(
    v.strictObject({ level: v.picklist(['street', 'community', 'estate', 'building', 'grid', 'household']), count: v.number() }),
  ),
})
export type TreeNode = v.InferOutput<typeof treeNode>
