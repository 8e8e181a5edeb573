import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, pageMark } from '../shared/fields'
import { about } from './about'
import {
  agreedView,
  deliberationCard,
  deliberationView,
  doneInput,
  raiseInput,
  remarkInput,
  remarkView,
  stepInputs,
  taskPerson,
} from './schema'

const after = v.optional(pageMark, null)
const one = v.strictObject({ deliberation: id })

/** Actions of `deliberation`, 邻听园 议事: what neighbours talk over, what they agree upon, and what becomes of it. */
export const deliberationContract = {
  'deliberation.list': action({
    kind: 'read',
    who: 'anyone',
    summary: 'What is talked over: of an estate, about one matter, or at all places of my roles; what moved last first.',
    input: v.strictObject({
      estate: v.optional(v.nullable(id), null),
      about: v.optional(v.nullable(about), null),
      after,
    }),
    output: v.strictObject({ items: v.array(deliberationCard), next: pageMark }),
    refusals: ['notFound'],
  }),
  'deliberation.get': action({
    kind: 'read',
    who: 'anyone',
    summary: 'One issue with its options, meeting and agreed actions; the minutes for those of the estate alone.',
    input: one,
    output: deliberationView,
    refusals: ['notFound'],
  }),
  'deliberation.raise': action({
    kind: 'write',
    who: 'person',
    summary: 'Raises an issue in an estate where one lives or serves. Doubtful words wait for a look.',
    input: raiseInput,
    output: deliberationView,
    refusals: ['forbidden', 'notFound', 'notAccepted', 'full'],
  }),
  'deliberation.remarks': action({
    kind: 'read',
    who: 'person',
    summary: 'What neighbours said about an issue, newest first; nobody is named.',
    input: v.strictObject({ deliberation: id, after }),
    output: v.strictObject({ items: v.array(remarkView), next: pageMark }),
    refusals: ['notFound'],
  }),
  'deliberation.say': action({
    kind: 'write',
    who: 'person',
    summary: 'Says a few words about an issue. Doubtful ones wait for a look.',
    input: remarkInput,
    output: remarkView,
    refusals: ['notFound', 'forbidden', 'wrongState', 'notAccepted', 'full'],
  }),
  'deliberation.judge': action({
    kind: 'write',
    who: 'person',
    summary: 'Lets words be seen that moderation was not sure of, or takes words out of sight; never one’s own.',
    input: v.strictObject({ remark: id, shown: v.boolean() }),
    output: remarkView,
    refusals: ['notFound', 'forbidden'],
  }),
  'deliberation.come': action({
    kind: 'write',
    who: 'person',
    summary: 'Says that one will come to the meeting, or will not after all.',
    input: v.strictObject({ deliberation: id, coming: v.boolean() }),
    output: v.strictObject({ comers: v.number(), coming: v.boolean() }),
    refusals: ['notFound', 'forbidden', 'wrongState'],
  }),
  'deliberation.people': action({
    kind: 'read',
    who: 'person',
    summary: 'Staff of an estate who may write the minutes or be given what was agreed.',
    input: v.strictObject({ estate: id }),
    output: v.strictObject({ items: v.array(taskPerson) }),
    refusals: ['notFound', 'forbidden'],
  }),
  'deliberation.schedule': step('Sets the time, the place and the agenda of the meeting, and tells the estate.', stepInputs.schedule, [
    'elsewhere',
    'notAccepted',
  ]),
  'deliberation.move': step('Moves the meeting, and tells the estate.', stepInputs.move, ['elsewhere', 'notAccepted']),
  'deliberation.clear': step('Lets words be seen that moderation was not sure of; not by who wrote them.', stepInputs.clear, ['already']),
  'deliberation.decline': step('Does not arrange a meeting, and says why.', stepInputs.decline, ['notAccepted']),
  'deliberation.cancel': step('Cancels the meeting, and says why.', stepInputs.cancel, ['notAccepted']),
  'deliberation.withdraw': step('Takes back what one raised, before it is arranged.', stepInputs.withdraw, []),
  'deliberation.hold': step('The meeting was held; the minutes are to be written.', stepInputs.hold, ['tooSoon']),
  'deliberation.publish': step('Publishes the minutes to the estate, with what was agreed: who does what until when.', stepInputs.publish, [
    'elsewhere',
    'notAccepted',
  ]),
  'deliberation.correct': step(
    'Adds a noted correction to the minutes, which themselves stay as they were published.',
    stepInputs.correct,
    ['notAccepted', 'tooMany'],
  ),
  'deliberation.done': action({
    kind: 'write',
    who: 'person',
    summary: 'Says that something agreed is done, with a sentence and pictures; with the last one the issue is done.',
    input: doneInput,
    output: v.strictObject({ agreed: agreedView, view: deliberationView }),
    refusals: ['notFound', 'forbidden', 'already', 'notAccepted'],
  }),
} as const

function step<I extends v.GenericSchema, const C extends 'elsewhere' | 'notAccepted' | 'tooSoon' | 'already' | 'tooMany'>(
  summary: string,
  input: I,
  more: readonly C[],
) {
  return action({
    kind: 'write',
    who: 'person',
    summary,
    input,
    output: deliberationView,
    refusals: ['notFound', 'forbidden', 'wrongState', ...more],
  })
}
