import * as v from 'valibot'
import { id, instantField, words } from '../shared/fields'
import { CHOICES } from './choice'
import { RESULTS } from './count'
import { MAX, PARTS_AT_ONCE } from './limits'
import { ACTIONS, STATES } from './machine'
import { MATTERS } from './matters'
import { ABOUT_KINDS, AGAIN, FORCES, HEAD_RULES } from './vote'

const emptyIsNull = v.transform((text: string | null) => (text === null || text.trim() === '' ? null : text.trim()))
const source = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(MAX.rule, `最多 ${MAX.rule} 个字`))), null)

const about = v.strictObject({ kind: v.picklist(ABOUT_KINDS), id })

/** Rules that differ from the law’s are cited: owners read by which rule they are bound. */
export const content = v.pipe(
  v.strictObject({
    matter: v.picklist(MATTERS, '请选表决的是哪一类事'),
    title: words(MAX.title, '请写标题'),
    words: words(MAX.words, '请写清楚表决什么'),
    force: v.picklist(FORCES, '请选算不算数'),
    rule: v.pipe(source, emptyIsNull),
    headRule: v.picklist(HEAD_RULES, '请选人数怎么算'),
    headSource: v.pipe(source, emptyIsNull),
    again: v.picklist(AGAIN, '请选能不能改'),
    from: instantField,
    until: instantField,
    about: v.optional(v.nullable(about), null),
  }),
  v.forward(
    v.partialCheck([['force'], ['rule']], ({ force, rule }) => force !== 'binds' || rule !== null, '算数的表决要写明依据哪一条规约'),
    ['rule'],
  ),
  v.forward(
    v.partialCheck(
      [['headRule'], ['headSource']],
      ({ headRule, headSource }) => headRule !== 'eachPart' || headSource !== null,
      '一套算一人要写明依据哪一条规约',
    ),
    ['headSource'],
  ),
  v.forward(
    v.partialCheck([['from'], ['until']], ({ from, until }) => from < until, '截止要晚于开始'),
    ['until'],
  ),
)

export const castInput = v.strictObject({
  vote: id,
  choices: v.pipe(
    v.array(v.strictObject({ part: id, choice: v.picklist(CHOICES, '请选同意、反对或弃权') })),
    v.minLength(1, '请选一户'),
    v.maxLength(PARTS_AT_ONCE),
    v.check((choices) => new Set(choices.map(({ part }) => part)).size === choices.length, '同一户只能投一次'),
  ),
})

export const parts = v.pipe(
  v.array(id),
  v.minLength(1, '请选一户'),
  v.maxLength(PARTS_AT_ONCE),
  v.check((ids) => new Set(ids).size === ids.length, '同一户只能选一次'),
)

const sum = v.object({ parts: v.number(), area: v.number(), heads: v.number() })
export const counts = v.object({ total: sum, cast: sum, consent: sum, against: sum, abstain: sum, split: v.number() })

const short = v.object({ area: v.number(), heads: v.number() })
const standing = v.object({ turnout: short, consent: short })

/** A row of a list. */
export const voteCard = v.object({
  id: v.string(),
  title: v.string(),
  matter: v.picklist(MATTERS),
  force: v.picklist(FORCES),
  state: v.picklist(STATES),
  result: v.nullable(v.picklist(RESULTS)),
  estate: v.string(),
  estateName: v.string(),
  from: v.string(),
  until: v.string(),
  at: v.string(),
  /** Null before it is open. */
  turnout: v.nullable(v.object({ cast: v.number(), parts: v.number() })),
  /** Parts that this reader can vote for, and how many of them have voted. */
  mine: v.object({ parts: v.number(), cast: v.number() }),
})
export type VoteCard = v.InferOutput<typeof voteCard>

/** A part that this reader can vote for, or could before handing it over. */
export const myPart = v.object({
  part: v.string(),
  /** 3栋 1单元502 */
  place: v.string(),
  area: v.number(),
  /** Pseudonym in the record. */
  number: v.string(),
  as: v.picklist(['owner', 'proxy']),
  choice: v.nullable(v.picklist(CHOICES)),
  how: v.nullable(v.picklist(['self', 'proxy', 'paper'])),
  castAt: v.nullable(v.string()),
  /** To whom an owner handed it, as they are called. */
  proxy: v.nullable(v.string()),
  /** What this reader may do to it now. */
  can: v.array(v.picklist(['cast', 'delegate', 'takeBack'])),
})
export type MyPart = v.InferOutput<typeof myPart>

/** Why somebody has no vote here. */
export const WHY = ['mayVote', 'tenant', 'family', 'unmatched', 'waiting', 'notOnRoll', 'noHome'] as const
export type Why = (typeof WHY)[number]

export const rollView = v.object({
  hash: v.string(),
  parts: v.number(),
  area: v.number(),
  heads: v.number(),
  leftOut: v.number(),
  withoutOwner: v.number(),
})

export const voteView = v.object({
  ...v.omit(voteCard, ['mine', 'turnout']).entries,
  words: v.string(),
  rule: v.nullable(v.string()),
  headRule: v.picklist(HEAD_RULES),
  headSource: v.nullable(v.string()),
  again: v.picklist(AGAIN),
  about: v.nullable(about),
  reason: v.nullable(v.string()),
  roll: v.nullable(rollView),
  /** Of this moment, or of the record once it is closed. */
  counts: v.nullable(counts),
  standing: v.nullable(standing),
  mine: v.array(myPart),
  why: v.picklist(WHY),
  /** Ballots are taken now. */
  taking: v.boolean(),
  /** What this reader may do to it, in the machine's order. */
  actions: v.array(v.picklist(ACTIONS)),
  /** Somebody else than who wrote it has to open it. */
  otherOpens: v.boolean(),
})
export type VoteView = v.InferOutput<typeof voteView>

export const recordLine = v.object({
  number: v.string(),
  area: v.number(),
  head: v.number(),
  choice: v.nullable(v.picklist(CHOICES)),
})

export const recordPage = v.object({
  title: v.string(),
  matter: v.picklist(MATTERS),
  force: v.picklist(FORCES),
  hash: v.string(),
  counts,
  result: v.picklist(RESULTS),
  closedAt: v.string(),
  lines: v.array(recordLine),
  next: v.nullable(v.number()),
  /** Lines of this reader's own parts. */
  mine: v.array(v.string()),
})
export type RecordPage = v.InferOutput<typeof recordPage>

/** What the roll comes to before a vote is opened, and where it is not whole. */
export const rollCheck = v.object({
  parts: v.number(),
  area: v.number(),
  heads: v.number(),
  withoutArea: v.number(),
  withoutOwner: v.number(),
  /** Buildings where something is missing. */
  gaps: v.array(v.object({ building: v.string(), name: v.string(), withoutArea: v.number(), withoutOwner: v.number() })),
})
export type RollCheck = v.InferOutput<typeof rollCheck>

/** How far each building has come; never what was said. */
export const watchView = v.object({
  id: v.string(),
  title: v.string(),
  state: v.picklist(STATES),
  buildings: v.array(
    v.object({ building: v.string(), name: v.string(), parts: v.number(), cast: v.number(), papers: v.number(), differs: v.number() }),
  ),
})
export type WatchView = v.InferOutput<typeof watchView>

/** A door that paper may be taken of: whether it has voted, never what. */
export const paperDoor = v.object({
  part: v.string(),
  door: v.string(),
  cast: v.boolean(),
  hasOwner: v.boolean(),
  paper: v.picklist(['none', 'waiting', 'differs']),
  /** This reader entered it, so that somebody else has to confirm. */
  byMe: v.boolean(),
  /** Of two readings that differ, shown to those who have to look again. */
  readings: v.nullable(v.tuple([v.picklist(CHOICES), v.picklist(CHOICES)])),
  /** This reader's own home: somebody else takes its paper. */
  own: v.boolean(),
})
export type PaperDoor = v.InferOutput<typeof paperDoor>

export const doorsView = v.object({
  id: v.string(),
  title: v.string(),
  state: v.picklist(STATES),
  /** Paper can be taken now. */
  taking: v.boolean(),
  building: v.object({ id: v.string(), name: v.string() }),
  doors: v.array(paperDoor),
})
export type DoorsView = v.InferOutput<typeof doorsView>

/** The staff's row: how a vote stands. */
export const deskRow = v.object({ card: voteCard, waitingPapers: v.number(), actions: v.array(v.picklist(ACTIONS)) })
export type DeskRow = v.InferOutput<typeof deskRow>
