import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, pageMark, photos, words } from '../shared/fields'
import { MAX, MOST } from './limits'
import { box, card, careView, commentView, ideaView, spaceView, stepInputs, suggestInput } from './schema'
import { KINDS } from './space'
import { STATES } from './states'

const after = v.optional(pageMark, null)
const page = v.strictObject({ items: v.array(card), next: pageMark })

/** Refusals that every step of the machine can give. */
const STEP_REFUSALS = ['notFound', 'forbidden', 'wrongState'] as const

export const spaceContract = {
  'space.list': action({
    kind: 'read',
    who: 'anyone',
    summary: 'Spaces that everybody may see, what moved last first: of an estate, in a box, of some kinds and states.',
    input: v.strictObject({
      estate: v.optional(v.nullable(id), null),
      kinds: v.optional(v.pipe(v.array(v.picklist(KINDS)), v.maxLength(KINDS.length)), []),
      states: v.optional(v.pipe(v.array(v.picklist(STATES)), v.maxLength(STATES.length)), []),
      box: v.optional(v.nullable(box), null),
      after,
    }),
    output: page,
    refusals: [],
  }),
  'space.mine': action({
    kind: 'read',
    who: 'person',
    summary: 'Spaces that I suggested, what moved last first.',
    input: v.strictObject({ after }),
    output: page,
    refusals: [],
  }),
  'space.get': action({
    kind: 'read',
    who: 'anyone',
    summary: 'One space, as its reader may see it.',
    input: v.strictObject({ space: id }),
    output: spaceView,
    refusals: ['notFound'],
  }),
  'space.ideas': action({
    kind: 'read',
    who: 'anyone',
    summary: 'Ideas for a space, those with most households first.',
    input: v.strictObject({ space: id, after }),
    output: v.strictObject({ items: v.array(ideaView), next: pageMark }),
    refusals: ['notFound'],
  }),
  'space.comments': action({
    kind: 'read',
    who: 'anyone',
    summary: 'What is said to a space, newest first.',
    input: v.strictObject({ space: id, after }),
    output: v.strictObject({ items: v.array(commentView), next: pageMark }),
    refusals: ['notFound'],
  }),
  'space.log': action({
    kind: 'read',
    who: 'anyone',
    summary: 'The stewardship log of a space, newest first.',
    input: v.strictObject({ space: id, after }),
    output: v.strictObject({ items: v.array(careView), next: pageMark }),
    refusals: ['notFound'],
  }),
  'space.suggest': action({
    kind: 'write',
    who: 'person',
    summary: 'Put an idle or troubled place of one’s estate on the map.',
    input: suggestInput,
    output: spaceView,
    refusals: ['notFound', 'elsewhere', 'notAccepted'],
  }),
  'space.fromJoint': action({
    kind: 'write',
    who: 'person',
    summary: 'Make a space of three similar reports, with the shares of its cost; the same proposal makes it once.',
    input: v.strictObject({ joint: id }),
    output: spaceView,
    refusals: ['notFound', 'forbidden', 'already'],
  }),
  'space.survey': step('Record what was found on site; area in whole cm².', stepInputs.survey, ['notAccepted']),
  'space.deliberate': step('Invite the estate to talk about it.', stepInputs.deliberate, ['notAccepted']),
  'space.plan': step('Say what it becomes.', stepInputs.plan, ['notAccepted']),
  'space.budget': step('Set the cost in fen and who pays which share; claimed shares stay.', stepInputs.budget, ['notAccepted']),
  'space.rethink': step('Take the plan back to the talk, with the reason.', stepInputs.rethink, ['notAccepted']),
  'space.renovate': step('Begin the work; refused while a part of the cost is missing.', stepInputs.renovate, ['notAccepted', 'unfunded']),
  'space.open': step('Open it, with a picture before and one after.', stepInputs.open, ['notAccepted', 'photosMissing']),
  'space.entrust': step('Name who looks after it.', stepInputs.entrust, ['notAccepted']),
  'space.giveBack': step('Stop looking after it, with the reason.', stepInputs.giveBack, ['notAccepted']),
  'space.picture': step('Add a before and after of one view.', stepInputs.picture, []),
  'space.link': step('Tie it to a repair, a talk, a poll or a vote, or untie it.', stepInputs.link, ['already']),
  'space.decline': step('End it, with the reason.', stepInputs.decline, ['notAccepted']),
  'space.withdraw': step('Take one’s suggestion back.', stepInputs.withdraw, ['notAccepted']),
  'space.reopen': step('Take up again what was declined.', stepInputs.reopen, ['notAccepted']),
  'space.wake': step('Go on with what had fallen asleep.', stepInputs.wake, ['notAccepted']),
  'space.show': step('Let everybody see words and pictures.', stepInputs.show, []),
  'space.hide': step('Stop showing it.', stepInputs.hide, []),
  'space.propose': action({
    kind: 'write',
    who: 'person',
    summary: 'Propose a use.',
    input: v.strictObject({ space: id, words: words(MAX.idea, '写写可以改成什么') }),
    output: ideaView,
    refusals: [...STEP_REFUSALS, 'notAccepted'],
  }),
  'space.support': action({
    kind: 'write',
    who: 'person',
    summary: 'Support an idea for one’s household, once however many of it tap.',
    input: v.strictObject({ idea: id }),
    output: ideaView,
    refusals: [...STEP_REFUSALS, 'notEligible'],
  }),
  'space.unsupport': action({
    kind: 'write',
    who: 'person',
    summary: 'Take the household’s support back.',
    input: v.strictObject({ idea: id }),
    output: ideaView,
    refusals: [...STEP_REFUSALS, 'notEligible'],
  }),
  'space.comment': action({
    kind: 'write',
    who: 'person',
    summary: 'Say something to it.',
    input: v.strictObject({ space: id, words: words(MAX.comment) }),
    output: commentView,
    refusals: [...STEP_REFUSALS, 'notAccepted'],
  }),
  'space.flag': action({
    kind: 'write',
    who: 'person',
    summary: 'Say that a comment does not belong here; three neighbours take it off until the desk has looked.',
    input: v.strictObject({ comment: id }),
    output: v.strictObject({}),
    refusals: STEP_REFUSALS,
  }),
  'space.judge': action({
    kind: 'write',
    who: 'person',
    summary: 'Let an idea, a comment or an entry of the log be seen, or not.',
    input: v.strictObject({ kind: v.picklist(['idea', 'comment', 'care']), id, shown: v.boolean() }),
    output: v.strictObject({}),
    refusals: ['notFound', 'forbidden'],
  }),
  'space.care': action({
    kind: 'write',
    who: 'person',
    summary: 'Write into the stewardship log.',
    input: v.strictObject({ space: id, words: words(MAX.care, '写一句做了什么'), photos: v.optional(photos(MOST.photos), []) }),
    output: careView,
    refusals: [...STEP_REFUSALS, 'notAccepted'],
  }),
} as const

function step<I extends v.GenericSchema, const C extends 'notAccepted' | 'unfunded' | 'photosMissing' | 'already'>(
  summary: string,
  input: I,
  more: readonly C[],
) {
  return action({ kind: 'write', who: 'person', summary, input, output: spaceView, refusals: [...STEP_REFUSALS, ...more] })
}
