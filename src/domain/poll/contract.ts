import * as v from 'valibot'
import { about } from '../deliberation/about'
import { action } from '../shared/contract'
import { id, pageMark, words } from '../shared/fields'
import { MAX } from './limits'
import { askInput, pollCard, pollView, sayInput } from './schema'

/** Actions of `poll`, 居民征询: one voice for each household, tenants included; it binds nobody. */
export const pollContract = {
  'poll.list': action({
    kind: 'read',
    who: 'anyone',
    summary: 'What the households are asked: of an estate, about one matter, or at all places of my roles; newest first.',
    input: v.strictObject({
      estate: v.optional(v.nullable(id), null),
      about: v.optional(v.nullable(about), null),
      after: v.optional(pageMark, null),
    }),
    output: v.strictObject({ items: v.array(pollCard), next: pageMark }),
    refusals: ['notFound'],
  }),
  'poll.get': action({
    kind: 'read',
    who: 'anyone',
    summary: 'One poll; how it goes is shown to who has spoken, and to everybody once it has ended.',
    input: v.strictObject({ poll: id }),
    output: pollView,
    refusals: ['notFound'],
  }),
  'poll.ask': action({
    kind: 'write',
    who: 'person',
    summary: 'Asks the households of an estate a question with two to six options, until a day.',
    input: askInput,
    output: pollView,
    refusals: ['notFound', 'forbidden', 'notAccepted'],
  }),
  'poll.say': action({
    kind: 'write',
    who: 'person',
    summary: 'Gives the voice of a household; the latest word of any confirmed member counts.',
    input: sayInput,
    output: pollView,
    refusals: ['notFound', 'forbidden', 'tooLate', 'wrongState'],
  }),
  'poll.withdraw': action({
    kind: 'write',
    who: 'person',
    summary: 'Takes a poll back, with a reason that everybody reads.',
    input: v.strictObject({ poll: id, reason: words(MAX.reason, '请写一句原因，大家看得到') }),
    output: pollView,
    refusals: ['notFound', 'forbidden', 'wrongState', 'notAccepted'],
  }),
} as const
