import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, pageMark } from '../shared/fields'
import { attendeeKeys, bookingView, candidate, drawEntry } from './schema'

/** Actions of `booking`, 报名. */
export const bookingContract = {
  'booking.form': action({
    kind: 'read',
    who: 'person',
    summary: 'What the booking form of a session shows: whom I may name, why not, and what would happen now.',
    input: v.strictObject({ session: id }),
    output: v.strictObject({
      candidates: v.array(candidate),
      /** `seat`: there are free ones; `line`: the waitlist; `draw`: applies; else nobody can book, and `words` says why. */
      would: v.picklist(['seat', 'line', 'draw', 'none']),
      left: v.number(),
      ahead: v.number(),
      words: v.string(),
      drawAt: v.nullable(v.string()),
      /** The version of the guardian's consent that is asked for now. */
      consentVersion: v.string(),
    }),
    refusals: ['notFound'],
  }),
  'booking.book': action({
    kind: 'write',
    who: 'person',
    summary:
      'Books one session for oneself or one’s children; in line when it is full. `together`: all or none; otherwise each is a party of its own.',
    input: v.strictObject({ session: id, attendees: attendeeKeys, together: v.optional(v.boolean(), true) }),
    output: v.strictObject({ bookings: v.array(bookingView) }),
    refusals: ['notFound', 'forbidden', 'wrongState', 'tooSoon', 'tooLate', 'full', 'clash', 'already', 'notEligible', 'consentMissing'],
  }),
  'booking.cancel': action({
    kind: 'write',
    who: 'person',
    summary: 'Gives up a seat, an application or a place in the line; what it frees is free at once.',
    input: v.strictObject({ booking: id }),
    output: bookingView,
    refusals: ['notFound', 'wrongState', 'tooLate'],
  }),
  'booking.accept': action({
    kind: 'write',
    who: 'person',
    summary: 'Takes the offered seat.',
    input: v.strictObject({ booking: id }),
    output: bookingView,
    refusals: ['notFound', 'wrongState', 'tooLate', 'clash', 'consentMissing'],
  }),
  'booking.decline': action({
    kind: 'write',
    who: 'person',
    summary: 'Leaves the offered seat to the next in line.',
    input: v.strictObject({ booking: id }),
    output: bookingView,
    refusals: ['notFound', 'wrongState'],
  }),
  'booking.mine': action({
    kind: 'read',
    who: 'person',
    summary: 'My bookings: those to come, soonest first, or those that are over, latest first.',
    input: v.strictObject({ past: v.optional(v.boolean(), false), after: v.optional(pageMark, null) }),
    output: v.strictObject({ items: v.array(bookingView), next: pageMark }),
    refusals: [],
  }),
  'booking.get': action({
    kind: 'read',
    who: 'person',
    summary: 'One booking of mine.',
    input: v.strictObject({ booking: id }),
    output: bookingView,
    refusals: ['notFound'],
  }),
  'booking.draw': action({
    kind: 'read',
    who: 'anyone',
    summary:
      'The draw of a session, so that anyone can check it: before it the sealed seed’s hash, after it the seed, every lot and the order.',
    input: v.strictObject({ session: id }),
    output: v.strictObject({
      at: v.string(),
      /** SHA-256 of the seed, hexadecimal: published before anybody applied. */
      sealed: v.string(),
      /** Null until it was held. */
      seed: v.nullable(v.string()),
      capacity: v.number(),
      entries: v.array(drawEntry),
    }),
    refusals: ['notFound'],
  }),
} as const
