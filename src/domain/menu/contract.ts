import * as v from 'valibot'
import { EVENT_KINDS } from '../event/event'
import { action } from '../shared/contract'
import { id, pageMark } from '../shared/fields'
import {
  candidate,
  offerCard,
  offerContent,
  offerView,
  orderCard,
  orderInput,
  orderView,
  stepInputs,
  unitContent,
  unitView,
} from './schema'

const after = v.optional(pageMark, null)
const nullableId = v.optional(v.nullable(id), null)
const named = v.strictObject({ id: v.string(), name: v.string() })

/** Whose orders a list shows: of the estates that I order for, or of the units that I speak for. */
export const SIDES = ['estate', 'unit'] as const
export type Side = (typeof SIDES)[number]

/** Actions of `menu`, 按需点单: what partners offer, what estates order. */
export const menuContract = {
  'menu.offers': action({
    kind: 'read',
    who: 'anyone',
    summary: 'The menu, newest first: what partners offer, to an estate or of one unit; who speaks for the unit sees what is paused too.',
    input: v.strictObject({
      estate: nullableId,
      unit: nullableId,
      kind: v.optional(v.nullable(v.picklist(EVENT_KINDS)), null),
      /** Month of the year in which it can be given. */
      month: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))), null),
      after,
    }),
    output: v.strictObject({ items: v.array(offerCard), next: pageMark }),
    refusals: ['notFound'],
  }),
  'menu.offer': action({
    kind: 'read',
    who: 'anyone',
    summary: 'One offer with what is left of the next months.',
    input: v.strictObject({ offer: id }),
    output: offerView,
    refusals: ['notFound'],
  }),
  'menu.unit': action({
    kind: 'read',
    who: 'anyone',
    summary: 'A partner’s unit: what it is, and how much of what it promised was given, in numbers.',
    input: v.strictObject({ unit: id }),
    output: unitView,
    refusals: ['notFound'],
  }),
  'menu.units': action({
    kind: 'read',
    who: 'person',
    summary: 'Units that I speak for: as a liaison, or on behalf of those of my place.',
    input: v.strictObject({ after }),
    output: v.strictObject({ items: v.array(unitView), next: pageMark }),
    refusals: ['forbidden'],
  }),
  'menu.places': action({
    kind: 'read',
    who: 'person',
    summary: 'Places of my roles and right below: where a unit can belong and whom an offer can serve.',
    input: v.strictObject({}),
    output: v.strictObject({ items: v.array(v.strictObject({ id: v.string(), name: v.string(), level: v.string() })) }),
    refusals: ['forbidden'],
  }),
  'menu.addUnit': action({
    kind: 'write',
    who: 'person',
    summary: 'Sets up a unit at a community, a street or the district; a partner who does becomes its first liaison.',
    input: v.strictObject({ place: id, ...unitContent }),
    output: unitView,
    refusals: ['forbidden', 'notFound', 'elsewhere', 'notAccepted'],
  }),
  'menu.editUnit': action({
    kind: 'write',
    who: 'person',
    summary: 'Changes what a unit is called, what it says of itself, and who speaks for it.',
    input: v.strictObject({ unit: id, ...unitContent }),
    output: unitView,
    refusals: ['forbidden', 'notFound', 'elsewhere', 'notAccepted'],
  }),
  'menu.liaisons': action({
    kind: 'read',
    who: 'person',
    summary: 'Persons with the role of a partner where the unit belongs: who may speak for it.',
    input: v.strictObject({ unit: id }),
    output: v.strictObject({ items: v.array(named) }),
    refusals: ['forbidden', 'notFound'],
  }),
  'menu.addOffer': action({
    kind: 'write',
    who: 'person',
    summary: 'Puts an offer on the menu. Doubtful words wait for a look by the community.',
    input: v.strictObject({ unit: id, content: offerContent }),
    output: offerView,
    refusals: ['forbidden', 'notFound', 'elsewhere', 'notAccepted'],
  }),
  'menu.editOffer': action({
    kind: 'write',
    who: 'person',
    summary: 'Rewrites an offer; what was ordered stays as it was.',
    input: v.strictObject({ offer: id, content: offerContent }),
    output: offerView,
    refusals: ['forbidden', 'notFound', 'elsewhere', 'notAccepted'],
  }),
  'menu.pauseOffer': action({
    kind: 'write',
    who: 'person',
    summary: 'Takes an offer off the menu for a while, or puts it back; what was ordered goes on.',
    input: v.strictObject({ offer: id, paused: v.boolean() }),
    output: offerView,
    refusals: ['forbidden', 'notFound'],
  }),
  'menu.clearOffer': action({
    kind: 'write',
    who: 'person',
    summary: 'Lets words be seen that moderation was not sure of; not by who wrote them.',
    input: v.strictObject({ offer: id }),
    output: offerView,
    refusals: ['forbidden', 'notFound', 'already'],
  }),
  'menu.estates': action({
    kind: 'read',
    who: 'person',
    summary: 'Estates for which I may order; with an offer those that it serves.',
    input: v.strictObject({ offer: nullableId }),
    output: v.strictObject({ items: v.array(named) }),
    refusals: ['forbidden', 'notFound'],
  }),
  'menu.contacts': action({
    kind: 'read',
    who: 'person',
    summary: 'Staff of an estate whom a partner may ask.',
    input: v.strictObject({ estate: id }),
    output: v.strictObject({ items: v.array(v.strictObject({ id: v.string(), name: v.string(), role: v.string() })) }),
    refusals: ['forbidden', 'notFound'],
  }),
  'menu.place': action({
    kind: 'write',
    who: 'person',
    summary: 'An estate orders. A place of the first wished month that has one left is taken at once; `full` when none has.',
    input: orderInput,
    output: orderView,
    refusals: ['forbidden', 'notFound', 'elsewhere', 'wrongState', 'full', 'notAccepted'],
  }),
  'menu.orders': action({
    kind: 'read',
    who: 'person',
    summary: 'Orders of my estates or of my units, last changed first.',
    input: v.strictObject({ side: v.picklist(SIDES), open: v.optional(v.boolean(), true), after }),
    output: v.strictObject({ items: v.array(orderCard), next: pageMark }),
    refusals: ['forbidden'],
  }),
  'menu.order': action({
    kind: 'read',
    who: 'person',
    summary: 'One order, for both sides of it.',
    input: v.strictObject({ order: id }),
    output: orderView,
    refusals: ['notFound'],
  }),
  'menu.mergeable': action({
    kind: 'read',
    who: 'person',
    summary: 'Orders of neighbouring estates for the same offer in the same month, and why they would or would not go together.',
    input: v.strictObject({ order: id }),
    output: v.strictObject({ items: v.array(candidate) }),
    refusals: ['notFound', 'forbidden'],
  }),
  'menu.contact': action({
    kind: 'write',
    who: 'person',
    summary: 'Whom to ring on the other side of an order. Who looked is written down.',
    input: v.strictObject({ order: id }),
    output: v.strictObject({ items: v.array(v.strictObject({ name: v.string(), of: v.string(), phone: v.nullable(v.string()) })) }),
    refusals: ['notFound', 'forbidden'],
  }),
  'menu.accept': step('The unit comes, at a time within the wishes.', stepInputs.accept, ['full']),
  'menu.decline': step('The unit cannot come, and says why; its place of the month becomes free.', stepInputs.decline, ['notAccepted']),
  'menu.withdraw': step('The estate does not want it any more; its place of the month becomes free.', stepInputs.withdraw, ['notAccepted']),
  'menu.toEvent': step('Drafts the event, for whoever runs the events of the estate to complete and publish.', stepInputs.toEvent, []),
  'menu.finish': step('It was given, to so many people.', stepInputs.finish, ['tooSoon', 'notAccepted']),
  'menu.proposeMerge': step('Asks the other estate and the unit whether two orders become one.', stepInputs.proposeMerge, []),
  'menu.agreeMerge': step('Says yes to the merge; the last yes makes one of two.', stepInputs.agreeMerge, ['already']),
  'menu.refuseMerge': step('Says no to the merge: both go on alone.', stepInputs.refuseMerge, []),
} as const

function step<I extends v.GenericSchema, const C extends 'full' | 'notAccepted' | 'tooSoon' | 'already'>(
  summary: string,
  input: I,
  more: readonly C[],
) {
  return action({
    kind: 'write',
    who: 'person',
    summary,
    input,
    output: orderView,
    refusals: ['notFound', 'forbidden', 'wrongState', ...more],
  })
}
