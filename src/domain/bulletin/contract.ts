import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, pageMark } from '../shared/fields'
import { bulletinCard, bulletinView, editInput, postInput, postingPlace, reach, withdrawInput } from './schema'

const after = v.optional(pageMark, null)
const one = v.strictObject({ bulletin: id })
const page = v.object({ items: v.array(bulletinCard), next: pageMark })

/** Filters of the desk's list. */
export const DESK_BUCKETS = ['current', 'drafts', 'past'] as const
export type DeskBucket = (typeof DESK_BUCKETS)[number]

export const bulletinContract = {
  'bulletin.post': action({
    kind: 'write',
    who: 'person',
    summary: 'Write a bulletin for a place and everybody below it, and publish it or keep it as a draft.',
    input: postInput,
    output: bulletinView,
    refusals: ['forbidden', 'notFound', 'notAccepted'],
  }),
  'bulletin.edit': action({
    kind: 'write',
    who: 'person',
    summary: 'Rewrite a draft, or correct what was published: readers see that and when.',
    input: editInput,
    output: bulletinView,
    refusals: ['notFound', 'forbidden', 'wrongState', 'notAccepted'],
  }),
  'bulletin.publish': step('Publish a draft.', []),
  'bulletin.clear': step('Let words be seen that moderation was not sure of; not by who wrote them.', ['already']),
  'bulletin.remind': step('Remind the residents who have not read it, once.', ['already']),
  'bulletin.end': step('Say that it is over, before its time.', []),
  'bulletin.withdraw': action({
    kind: 'write',
    who: 'person',
    summary: 'Take a bulletin down, with the reason.',
    input: withdrawInput,
    output: bulletinView,
    refusals: ['notFound', 'forbidden', 'wrongState'],
  }),
  'bulletin.around': action({
    kind: 'read',
    who: 'anyone',
    summary: 'Bulletins for me, the pinned ones first, then the newest; with an estate those of that estate and of what lies around it.',
    input: v.strictObject({ estate: v.optional(v.nullable(id), null), after }),
    output: page,
    refusals: ['notFound'],
  }),
  'bulletin.get': action({
    kind: 'read',
    who: 'anyone',
    summary: 'One bulletin, as its reader may see it.',
    input: one,
    output: bulletinView,
    refusals: ['notFound'],
  }),
  'bulletin.read': action({
    kind: 'write',
    who: 'person',
    summary: 'I have read it: counts a resident once, however often it is sent.',
    input: one,
    output: v.object({ people: v.number(), households: v.number() }),
    refusals: ['notFound'],
  }),
  'bulletin.readers': action({
    kind: 'read',
    who: 'person',
    summary: 'How many of the residents a bulletin has reached; never who.',
    input: one,
    output: reach,
    refusals: ['notFound', 'forbidden'],
  }),
  'bulletin.desk': action({
    kind: 'read',
    who: 'person',
    summary: 'Bulletins that I answer for, newest first, with how many have read them.',
    input: v.strictObject({ bucket: v.optional(v.picklist(DESK_BUCKETS), 'current'), after }),
    output: page,
    refusals: ['forbidden'],
  }),
  'bulletin.places': action({
    kind: 'read',
    who: 'person',
    summary: 'Places where I may post: those of my roles, and the next level below each.',
    input: v.strictObject({}),
    output: v.object({ items: v.array(postingPlace) }),
    refusals: ['forbidden'],
  }),
} as const

function step<const C extends 'already'>(summary: string, more: readonly C[]) {
  return action({
    kind: 'write',
    who: 'person',
    summary,
    input: one,
    output: bulletinView,
    refusals: ['notFound', 'forbidden', 'wrongState', ...more],
  })
}
