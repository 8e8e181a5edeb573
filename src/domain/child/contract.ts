import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, words } from '../shared/fields'
import { childInput, childItem, childTermsView, childView, pickUpList } from './schema'

const one = { kind: 'write', who: 'person', output: childView } as const
const theChild = v.strictObject({ child: id })

/** Actions of `child`, 孩子: children of a guardian, consent, who may fetch them. Every one is about the children of whoever asks. */
export const childContract = {
  'child.list': action({
    kind: 'read',
    who: 'person',
    summary: 'My children in the order in which I entered them, with consents and how many bookings of each are still to come.',
    input: v.strictObject({}),
    output: v.strictObject({ items: v.array(childItem), most: v.number() }),
    refusals: [],
  }),
  'child.save': action({
    ...one,
    summary: 'Enters a child together with the consent to it, or changes what is kept of one.',
    input: childInput,
    refusals: ['notFound', 'wrongState', 'tooMany', 'already', 'notAccepted', 'consentMissing'],
  }),
  'child.pickUps': action({
    ...one,
    summary: 'Who may fetch the child beside me: the whole list.',
    input: v.strictObject({ child: id, pickUps: pickUpList }),
    refusals: ['notFound', 'notAccepted', 'consentMissing'],
  }),
  'child.consent': action({
    ...one,
    summary: 'Agrees to the text of this version for a year; only the newest can be agreed to.',
    input: v.strictObject({ child: id, version: words(20) }),
    refusals: ['notFound', 'wrongState'],
  }),
  'child.withdraw': action({
    ...one,
    summary: 'Withdraws consent: bookings to come end, and what is kept of the child is deleted soon.',
    input: theChild,
    refusals: ['notFound', 'wrongState'],
  }),
  'child.remove': action({
    kind: 'write',
    who: 'person',
    summary: 'Withdraws consent and deletes what is kept of the child at once.',
    input: theChild,
    output: v.strictObject({ removed: v.string() }),
    refusals: ['notFound'],
  }),
  'child.terms': action({
    kind: 'read',
    who: 'anyone',
    summary: 'The text that guardians agree to, its version, and who answers for it.',
    input: v.strictObject({}),
    output: childTermsView,
    refusals: [],
  }),
} as const
