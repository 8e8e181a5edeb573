import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, pageMark, words } from '../shared/fields'
import { EVENT_KINDS, ORGANISING_ROLES } from './event'
import { MOST } from './limits'
import { capacity, eventCard, eventContent, eventView, type series, span, when, where } from './schema'

const nullableId = v.optional(v.nullable(id), null)
const version = v.pipe(v.number(), v.integer(), v.minValue(0))
const why = words(100, '请写原因，参加的人会看到')

/** Actions of `event`, 活动: events and their sessions. */
export const eventContract = {
  'event.list': action({
    kind: 'read',
    who: 'anyone',
    summary: 'Published events with a session to come, soonest first: of the place and what lies above it, or of the district.',
    input: v.strictObject({
      place: nullableId,
      kind: v.optional(v.nullable(v.picklist(EVENT_KINDS)), null),
      /** Only with free seats. */
      free: v.optional(v.boolean(), false),
      after: v.optional(pageMark, null),
    }),
    output: v.strictObject({ items: v.array(eventCard), next: pageMark }),
    refusals: [],
  }),
  'event.get': action({
    kind: 'read',
    who: 'anyone',
    summary: 'One event with its sessions and free seats; a draft only for those who run it.',
    input: v.strictObject({ event: id }),
    output: eventView,
    refusals: ['notFound'],
  }),
  'event.mine': action({
    kind: 'read',
    who: 'person',
    summary: 'Events that I run or whose place I look after, drafts and past ones too, last changed first.',
    input: v.strictObject({ after: v.optional(pageMark, null) }),
    output: v.strictObject({ items: v.array(eventCard), next: pageMark }),
    refusals: ['forbidden'],
  }),
  'event.places': action({
    kind: 'read',
    who: 'person',
    summary: 'Where I may put up events: estates and communities, with the bookable rooms of their centres.',
    input: v.strictObject({}),
    output: v.strictObject({
      items: v.array(
        v.strictObject({
          id: v.string(),
          name: v.string(),
          rooms: v.array(v.strictObject({ centre: v.string(), room: v.string(), name: v.string(), capacity: v.nullable(v.number()) })),
        }),
      ),
    }),
    refusals: ['forbidden'],
  }),
  'event.plan': action({
    kind: 'read',
    who: 'person',
    summary:
      'What a series or a single session would come to before it is put up: its days, those skipped and why, and clashes of the room.',
    input: v.strictObject({ when, where, event: nullableId, capacity: v.optional(v.nullable(capacity), null) }),
    output: v.strictObject({
      sessions: v.array(v.strictObject({ from: v.string(), to: v.string(), trouble: v.nullable(v.string()) })),
      skipped: v.array(v.strictObject({ day: v.string(), why: v.string() })),
      /** Years of it whose public holidays are not published yet. */
      unpublished: v.array(v.number()),
    }),
    refusals: ['forbidden'],
  }),
  'event.make': action({
    kind: 'write',
    who: 'person',
    summary: 'Drafts an event at an estate or a community.',
    input: v.strictObject({ place: id, content: eventContent, when }),
    output: eventView,
    refusals: ['forbidden', 'notFound', 'elsewhere', 'notAccepted', 'invalid'],
  }),
  'event.edit': action({
    kind: 'write',
    who: 'person',
    summary: 'Changes the content; of a draft also when it is. What is published keeps its times: those are moved.',
    input: v.strictObject({ event: id, version, content: eventContent, when: v.optional(v.nullable(when), null) }),
    output: eventView,
    refusals: ['forbidden', 'notFound', 'wrongState', 'elsewhere', 'notAccepted'],
  }),
  'event.publish': action({
    kind: 'write',
    who: 'person',
    summary: 'Takes the rooms and opens the sessions for booking. `taken`: a room is somebody else’s at one of the times.',
    input: v.strictObject({ event: id, version }),
    output: eventView,
    refusals: ['forbidden', 'notFound', 'wrongState', 'taken', 'tooLate'],
  }),
  'event.move': action({
    kind: 'write',
    who: 'person',
    summary: 'Moves one session in time or place; everybody who booked is told, and calendars follow.',
    input: v.strictObject({ session: id, to: span, where: v.optional(v.nullable(where), null), why }),
    output: eventView,
    refusals: ['forbidden', 'notFound', 'wrongState', 'taken', 'tooLate', 'elsewhere', 'notAccepted'],
  }),
  'event.resize': action({
    kind: 'write',
    who: 'person',
    summary: 'Changes the seats of one session; never below what is held or offered (`full`).',
    input: v.strictObject({ session: id, capacity }),
    output: eventView,
    refusals: ['forbidden', 'notFound', 'wrongState', 'full'],
  }),
  'event.cancel': action({
    kind: 'write',
    who: 'person',
    summary: 'Cancels one session, or all that are still to come (`session` null); everybody is told.',
    input: v.strictObject({ event: id, session: nullableId, why }),
    output: eventView,
    refusals: ['forbidden', 'notFound', 'wrongState', 'notAccepted'],
  }),
  'event.end': action({
    kind: 'write',
    who: 'person',
    summary: 'Ends a session that has begun, before the timer does.',
    input: v.strictObject({ session: id }),
    output: eventView,
    refusals: ['forbidden', 'notFound', 'wrongState', 'tooSoon'],
  }),
  'event.organisers': action({
    kind: 'write',
    who: 'person',
    summary: 'Says who runs the event beside its maker: they see who comes.',
    input: v.strictObject({
      event: id,
      people: v.pipe(v.array(id), v.minLength(1, '至少一位'), v.maxLength(MOST.organisers, `最多 ${MOST.organisers} 位`)),
    }),
    output: eventView,
    refusals: ['forbidden', 'notFound', 'elsewhere'],
  }),
  'event.helpers': action({
    kind: 'read',
    who: 'person',
    summary: 'Who runs the event, its maker first, and who else could: those who organise at its place.',
    input: v.strictObject({ event: id }),
    output: v.strictObject({
      chosen: v.array(v.strictObject({ id: v.string(), name: v.string() })),
      candidates: v.array(v.strictObject({ id: v.string(), name: v.string(), role: v.picklist(ORGANISING_ROLES) })),
    }),
    refusals: ['forbidden', 'notFound'],
  }),
  'event.holidays': action({
    kind: 'read',
    who: 'anyone',
    summary: 'Public holidays and the working days made up for them, as far as they are published.',
    input: v.strictObject({}),
    output: v.strictObject({
      days: v.array(v.strictObject({ day: v.string(), name: v.string(), off: v.boolean() })),
      known: v.array(v.number()),
    }),
    refusals: [],
  }),
} as const
export type SeriesInput = v.InferOutput<typeof series>
