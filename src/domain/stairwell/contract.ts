import * as v from 'valibot'
import { action } from '../shared/contract'
import { id } from '../shared/fields'
import { sayInput, stairwellCard, stairwellView } from './schema'

/** Actions of `stairwell`, 五星楼道: five stars of a building, by the voices of its households, each half year anew. */
export const stairwellContract = {
  'stairwell.list': action({
    kind: 'read',
    who: 'anyone',
    summary: 'The buildings of an estate with their stars of this half year and who adopted them.',
    input: v.strictObject({ estate: id }),
    output: v.strictObject({
      estate: v.strictObject({ id: v.string(), name: v.string() }),
      period: v.string(),
      items: v.array(stairwellCard),
    }),
    refusals: ['notFound'],
  }),
  'stairwell.get': action({
    kind: 'read',
    who: 'anyone',
    summary: 'The stars of one building: now and in the half year before, and the words of the reader’s own household.',
    input: v.strictObject({ building: id }),
    output: stairwellView,
    refusals: ['notFound'],
  }),
  'stairwell.say': action({
    kind: 'write',
    who: 'person',
    summary:
      'Says for a household which stars its stairwell deserves; the latest word of any confirmed member counts, criterion by criterion.',
    input: sayInput,
    output: stairwellView,
    refusals: ['notFound', 'forbidden'],
  }),
} as const
