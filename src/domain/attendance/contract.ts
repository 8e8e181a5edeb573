import * as v from 'valibot'
import { action, type Contracts } from '../shared/contract'
import { id } from '../shared/fields'
import { certificateView, markResult, marksInput, presenceView, rosterView } from './schema'

/** Actions of `attendance`, 签到: who comes, who came, and what they get for it. */
export const attendanceContract = {
  'attendance.roster': action({
    kind: 'read',
    who: 'person',
    summary:
      'Who comes to a session, with codes, pick-up lists and who is there: for whoever runs it. Every name that is opened is written down.',
    input: v.strictObject({ session: id }),
    output: rosterView,
    refusals: ['notFound', 'forbidden'],
  }),
  'attendance.mark': action({
    kind: 'write',
    who: 'person',
    summary:
      'Says of attendees that they came, went or did not come. Each mark counts once by its own key, so that lists worked on without a network are merged in any order: the earliest stands, and whoever came was not absent.',
    input: v.strictObject({ session: id, marks: marksInput }),
    output: v.strictObject({ results: v.array(markResult) }),
    refusals: ['notFound', 'forbidden', 'wrongState'],
  }),
  'attendance.export': action({
    kind: 'write',
    who: 'person',
    summary: 'The same list as an XLSX workbook, behind an address that serves for 15 minutes.',
    input: v.strictObject({ session: id }),
    output: v.strictObject({ name: v.string(), address: v.string() }),
    refusals: ['notFound', 'forbidden'],
  }),
  'attendance.mine': action({
    kind: 'read',
    who: 'person',
    summary: 'Of one booking of mine: when each was checked in and fetched, and whether somebody was missed.',
    input: v.strictObject({ booking: id }),
    output: presenceView,
    refusals: ['notFound'],
  }),
  'attendance.object': action({
    kind: 'write',
    who: 'person',
    summary: 'Says that we came although nobody saw us: within three days of being asked, no absence is noted.',
    input: v.strictObject({ booking: id }),
    output: presenceView,
    refusals: ['notFound', 'wrongState', 'tooLate'],
  }),
  'attendance.certificate': action({
    kind: 'read',
    who: 'person',
    summary: 'What a certificate of attendance says, for those of my booking who were checked in, once the session is over.',
    input: v.strictObject({ booking: id }),
    output: certificateView,
    refusals: ['notFound', 'tooSoon', 'wrongState'],
  }),
} as const satisfies Contracts
