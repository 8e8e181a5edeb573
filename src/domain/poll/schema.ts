import * as v from 'valibot'
import { about } from '../deliberation/about'
import { id, instantField, words } from '../shared/fields'
import { FEWEST_OPTIONS, MAX, MOST_OPTIONS } from './limits'
import { STATES } from './machine'

export const askInput = v.strictObject({
  estate: id,
  question: words(MAX.question, '请写要问什么'),
  words: v.pipe(v.string(), v.trim(), v.maxLength(MAX.words, `最多 ${MAX.words} 个字`)),
  options: v.pipe(
    v.array(words(MAX.option, '请写这个选项')),
    v.minLength(FEWEST_OPTIONS, `至少 ${FEWEST_OPTIONS} 个选项`),
    v.maxLength(MOST_OPTIONS, `最多 ${MOST_OPTIONS} 个选项`),
    v.check((given) => new Set(given).size === given.length, '有两个选项是一样的'),
  ),
  until: instantField,
  about: v.optional(v.nullable(about), null),
})

export const sayInput = v.strictObject({ poll: id, household: id, choice: v.pipe(v.string(), v.regex(/^[a-f]$/, '没有这个选项')) })

const named = v.strictObject({ id: v.string(), name: v.string() })

/** A row of a list. */
export const pollCard = v.strictObject({
  id: v.string(),
  estate: named,
  question: v.string(),
  state: v.picklist(STATES),
  until: v.string(),
  /** Households that have spoken. */
  spoke: v.number(),
  /** The reader may speak for a household that has not spoken yet. */
  waits: v.boolean(),
  createdAt: v.string(),
})
export type PollCard = v.InferOutput<typeof pollCard>

/** One household for which the reader may speak. */
export const myVoice = v.strictObject({
  household: v.string(),
  /** 3栋 1单元301 */
  door: v.string(),
  /** What counts for it now. */
  choice: v.nullable(v.string()),
  /** Whether the reader gave the word that counts, or somebody else of the household. */
  byMe: v.boolean(),
})
export type MyVoice = v.InferOutput<typeof myVoice>

export const pollView = v.strictObject({
  ...pollCard.entries,
  words: v.string(),
  about: v.nullable(about),
  /** `count` and `percent` of those who spoke: null while they are not for this reader. */
  options: v.array(
    v.strictObject({
      id: v.string(),
      words: v.string(),
      count: v.nullable(v.number()),
      percent: v.nullable(v.number()),
      leads: v.boolean(),
    }),
  ),
  households: v.number(),
  mine: v.array(myVoice),
  reason: v.nullable(v.string()),
  mayWithdraw: v.boolean(),
  /** It has ended and the desk may make an owners’ vote of it. */
  mayVoteOn: v.boolean(),
})
export type PollView = v.InferOutput<typeof pollView>
