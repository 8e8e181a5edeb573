import * as v from 'valibot'
import { FINDABLE_KINDS } from './findable'

/** Longest question, characters. */
export const MAX_QUESTION = 40

const hit = v.tuple([v.number(), v.number()])

/** One thing found, in the words that this reader may read. */
export const foundItem = v.object({
  kind: v.picklist(FINDABLE_KINDS),
  id: v.string(),
  title: v.string(),
  /** Pieces of the title to mark: from, to in UTF-16 units. */
  titleHits: v.array(hit),
  snippet: v.string(),
  snippetHits: v.array(hit),
  /** Where and how it stands: 怡景嘉园 · 已办结. */
  note: v.string(),
  /** When it happened; null for what always is. */
  at: v.nullable(v.string()),
  /** The estate it belongs to, when it belongs to one. */
  estate: v.nullable(v.string()),
})
export type FoundItem = v.InferOutput<typeof foundItem>
