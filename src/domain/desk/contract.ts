import * as v from 'valibot'
import { hatField } from '../role/schema'
import { action } from '../shared/contract'
import { filterOption, workCounts, workItem, workMark, workQuestion } from './schema'

/** Actions of the staff workbench: the work of every capability in one list. */
export const deskContract = {
  'desk.work': action({
    kind: 'read',
    who: 'person',
    summary: 'Work of all capabilities that waits for me, what is late first; the first page brings the counts.',
    input: v.strictObject({ ...workQuestion, after: v.optional(workMark, null) }),
    output: v.strictObject({ items: v.array(workItem), next: workMark, counts: v.nullable(workCounts) }),
    refusals: ['forbidden'],
  }),
  'desk.counts': action({
    kind: 'read',
    who: 'person',
    summary: 'How much work waits for me.',
    input: v.strictObject({ hat: hatField }),
    output: v.strictObject({ counts: workCounts }),
    refusals: ['forbidden'],
  }),
  'desk.filters': action({
    kind: 'read',
    who: 'person',
    summary: 'What my work can be filtered by: capabilities with their categories and states, and the places below my hats.',
    input: v.strictObject({ hat: hatField }),
    output: v.strictObject({
      capabilities: v.array(v.strictObject({ ...filterOption.entries, categories: v.array(filterOption), states: v.array(filterOption) })),
      places: v.array(filterOption),
    }),
    refusals: ['forbidden'],
  }),
  'desk.export': action({
    kind: 'write',
    who: 'person',
    summary: 'The work that is shown as a table to keep, without telephones and rooms; at most 5,000 rows.',
    input: v.strictObject({ ...workQuestion, format: v.picklist(['xlsx', 'csv']) }),
    output: v.strictObject({
      /** Path of a short-lived signed address. */
      address: v.string(),
      name: v.string(),
      rows: v.number(),
      /** There were more rows than a table holds. */
      cut: v.boolean(),
    }),
    refusals: ['forbidden'],
  }),
} as const
