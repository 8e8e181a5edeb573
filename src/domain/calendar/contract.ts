import * as v from 'valibot'
import { action } from '../shared/contract'
import { id } from '../shared/fields'

const feed = v.strictObject({
  /** Path of the subscription behind the door's origin, or null when there is none. Whoever has it reads it: it is shown to its owner alone. */
  address: v.nullable(v.string()),
  since: v.nullable(v.string()),
})

/** Actions of `calendar`, 日历: what I booked, in the calendars that people use. */
export const calendarContract = {
  'calendar.feed': action({
    kind: 'read',
    who: 'person',
    summary: 'The address of my subscription, if I have one.',
    input: v.strictObject({}),
    output: feed,
    refusals: [],
  }),
  'calendar.renew': action({
    kind: 'write',
    who: 'person',
    summary: 'Makes an unguessable address for my subscription; the one before it stops working.',
    input: v.strictObject({}),
    output: feed,
    refusals: [],
  }),
  'calendar.stop': action({
    kind: 'write',
    who: 'person',
    summary: 'Ends my subscription: its address stops working.',
    input: v.strictObject({}),
    output: feed,
    refusals: [],
  }),
  'calendar.file': action({
    kind: 'read',
    who: 'person',
    summary: 'One booking of mine for a calendar: its hours and place, and a short-lived address of its .ics file.',
    input: v.strictObject({ booking: id }),
    output: v.strictObject({ title: v.string(), from: v.string(), to: v.string(), where: v.string(), notes: v.string(), address: v.string() }),
    refusals: ['notFound', 'wrongState'],
  }),
} as const
