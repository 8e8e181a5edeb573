import * as v from 'valibot'
import { action } from '../shared/contract'

/** Whether a district publishes, and since when. */
const publication = v.strictObject({ on: v.boolean(), since: v.nullable(v.string()) })

export const openContract = {
  'open.state': action({
    kind: 'read',
    who: 'person',
    summary: 'Whether the district publishes its spaces and public repairs as open data.',
    input: v.strictObject({}),
    output: publication,
    refusals: ['forbidden'],
  }),
  'open.publish': action({
    kind: 'write',
    who: 'person',
    summary: 'Switches the open data of the district on or off; they are off until somebody does.',
    input: v.strictObject({ on: v.boolean() }),
    output: publication,
    refusals: ['forbidden'],
  }),
} as const
