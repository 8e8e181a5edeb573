import * as v from 'valibot'
import { action } from '../shared/contract'
import { FINDABLE_KINDS } from './findable'
import { foundItem, MAX_QUESTION } from './schema'

/** Where a page of what was found begins: the part of the ranking with the instant, and the findable's id. */
const findMark = v.nullable(
  v.tuple([
    v.pipe(v.string(), v.regex(/^[tw][0-9TZ:.-]{20,30}$/, '编号不对')),
    v.pipe(v.string(), v.regex(/^[A-Za-z0-9._:-]{1,200}$/, '编号不对')),
  ]),
)

export const searchContract = {
  'search.find': action({
    kind: 'read',
    who: 'anyone',
    summary: 'Public matters that hold all the words: first those with them in the title, then by age. Only what this reader may read.',
    input: v.strictObject({
      words: v.pipe(v.string(), v.trim(), v.maxLength(MAX_QUESTION, `最多 ${MAX_QUESTION} 个字`)),
      kind: v.optional(v.nullable(v.picklist(FINDABLE_KINDS)), null),
      after: v.optional(findMark, null),
    }),
    output: v.object({ items: v.array(foundItem), next: findMark }),
    refusals: [],
  }),
} as const
