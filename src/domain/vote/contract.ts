import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, pageMark, words } from '../shared/fields'
import { CHOICES } from './choice'
import { MAX } from './limits'
import {
  castInput,
  content,
  deskRow,
  doorsView,
  myPart,
  paperDoor,
  parts,
  recordPage,
  rollCheck,
  voteCard,
  voteView,
  watchView,
} from './schema'
import { ABOUT_KINDS } from './vote'

const one = v.strictObject({ vote: id })
const mark = v.optional(pageMark, null)
const paperInput = v.strictObject({ vote: id, part: id, choice: v.picklist(CHOICES, '请选票上写的是哪一个') })
const mine = v.object({ parts: v.array(myPart) })

/** Actions of `vote`, 业主表决: what owners decide together by Civil Code Art. 278. */
export const voteContract = {
  'vote.list': action({
    kind: 'read',
    who: 'person',
    summary: 'Votes of the estates where I live or own, latest first; or of one estate.',
    input: v.strictObject({ estate: v.optional(v.nullable(id), null), after: mark }),
    output: v.strictObject({ items: v.array(voteCard), next: pageMark }),
    refusals: [],
  }),
  'vote.get': action({
    kind: 'read',
    who: 'person',
    summary: 'One vote: its words and rules, how it stands by area and by heads, and my ballots.',
    input: one,
    output: voteView,
    refusals: ['notFound'],
  }),
  'vote.about': action({
    kind: 'read',
    who: 'person',
    summary: 'Votes about one matter of another capability, as far as I may read them.',
    input: v.strictObject({ kind: v.picklist(ABOUT_KINDS), id }),
    output: v.strictObject({ items: v.array(voteCard) }),
    refusals: [],
  }),
  'vote.cast': action({
    kind: 'write',
    who: 'person',
    summary: 'Casts the ballots of parts that I own or that were handed to me; a second one replaces or is refused, as the vote says.',
    input: castInput,
    output: mine,
    refusals: ['notFound', 'forbidden', 'wrongState', 'tooSoon', 'tooLate', 'already'],
  }),
  'vote.proxyCode': action({
    kind: 'write',
    who: 'person',
    summary: 'The code by which an owner of the estate can hand a ballot of this vote to me.',
    input: one,
    output: v.strictObject({ code: v.string() }),
    refusals: ['notFound', 'forbidden', 'wrongState', 'tooLate'],
  }),
  'vote.delegate': action({
    kind: 'write',
    who: 'person',
    summary: 'Hands the ballots of parts of mine to whoever gave me their code, for this vote alone.',
    input: v.strictObject({ vote: id, parts, code: v.pipe(v.string(), v.trim(), v.regex(/^\d{8}$/, '委托码是 8 位数字')) }),
    output: mine,
    refusals: ['notFound', 'forbidden', 'wrongState', 'tooLate', 'already', 'notEligible'],
  }),
  'vote.takeBack': action({
    kind: 'write',
    who: 'person',
    summary: 'Takes ballots back that were handed to somebody, before they were used.',
    input: v.strictObject({ vote: id, parts }),
    output: mine,
    refusals: ['notFound', 'forbidden', 'wrongState', 'tooLate'],
  }),
  'vote.record': action({
    kind: 'read',
    who: 'person',
    summary: 'The closing record: pseudonymous lines with area, head and choice, by pages, from which everything can be counted anew.',
    input: v.strictObject({ vote: id, after: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0) }),
    output: recordPage,
    refusals: ['notFound', 'wrongState'],
  }),
  'vote.exportRecord': action({
    kind: 'write',
    who: 'person',
    summary: 'The closing record as a table.',
    input: v.strictObject({ vote: id, form: v.picklist(['csv', 'xlsx']) }),
    output: v.strictObject({ address: v.string(), name: v.string() }),
    refusals: ['notFound', 'wrongState'],
  }),
  'vote.desk': action({
    kind: 'read',
    who: 'person',
    summary: 'Votes of the places where I serve, latest first, with what is to be done.',
    input: v.strictObject({ after: mark }),
    output: v.strictObject({
      items: v.array(deskRow),
      next: pageMark,
      /** Estates where this reader may begin one. */
      estates: v.array(v.object({ id: v.string(), name: v.string() })),
    }),
    refusals: ['forbidden'],
  }),
  'vote.rollCheck': action({
    kind: 'read',
    who: 'person',
    summary: 'What the roll of owners of an estate comes to, and where areas or owners are missing, before a vote is opened.',
    input: v.strictObject({ estate: id }),
    output: rollCheck,
    refusals: ['notFound', 'forbidden'],
  }),
  'vote.draft': action({
    kind: 'write',
    who: 'person',
    summary: 'Drafts a vote of an estate.',
    input: v.strictObject({ estate: id, content }),
    output: voteView,
    refusals: ['notFound', 'forbidden', 'notAccepted'],
  }),
  'vote.edit': action({
    kind: 'write',
    who: 'person',
    summary: 'Rewrites a draft; once a vote is open nothing of it changes.',
    input: v.strictObject({ vote: id, content }),
    output: voteView,
    refusals: ['notFound', 'forbidden', 'wrongState', 'notAccepted'],
  }),
  'vote.open': action({
    kind: 'write',
    who: 'person',
    summary: 'Freezes the roll of owners, publishes its hash, and opens the vote.',
    input: one,
    output: voteView,
    refusals: ['notFound', 'forbidden', 'wrongState'],
  }),
  'vote.cancel': action({
    kind: 'write',
    who: 'person',
    summary: 'Calls a vote off for a reason that everybody reads; nothing of it is counted.',
    input: v.strictObject({ vote: id, reason: words(MAX.reason, '请写一句原因，大家都会看到') }),
    output: voteView,
    refusals: ['notFound', 'forbidden', 'wrongState', 'notAccepted'],
  }),
  'vote.close': action({
    kind: 'write',
    who: 'person',
    summary: 'Counts a vote whose time is over, as the timer does.',
    input: one,
    output: voteView,
    refusals: ['notFound', 'forbidden', 'wrongState', 'tooSoon'],
  }),
  'vote.watch': action({
    kind: 'read',
    who: 'person',
    summary: 'How many parts of each building have voted, never what, and where paper waits.',
    input: one,
    output: watchView,
    refusals: ['notFound', 'forbidden'],
  }),
  'vote.doors': action({
    kind: 'read',
    who: 'person',
    summary: 'The doors of a building and whether they have voted, never what, for whoever takes paper there.',
    input: v.strictObject({ vote: id, building: id }),
    output: doorsView,
    refusals: ['notFound', 'forbidden'],
  }),
  'vote.enterPaper': action({
    kind: 'write',
    who: 'person',
    summary: 'Enters a ballot on paper, never of one’s own part; it counts when somebody else has read the same.',
    input: paperInput,
    output: paperDoor,
    refusals: ['notFound', 'forbidden', 'wrongState', 'tooSoon', 'tooLate', 'already'],
  }),
  'vote.confirmPaper': action({
    kind: 'write',
    who: 'person',
    summary: 'Reads the same paper a second time, without seeing what the first read.',
    input: paperInput,
    output: paperDoor,
    refusals: ['notFound', 'forbidden', 'wrongState', 'tooSoon', 'tooLate', 'already'],
  }),
  'vote.dropPaper': action({
    kind: 'write',
    who: 'person',
    summary: 'Puts a paper aside that was read wrongly, so that it is entered anew.',
    input: v.strictObject({ vote: id, part: id }),
    output: paperDoor,
    refusals: ['notFound', 'forbidden', 'wrongState', 'tooSoon', 'tooLate'],
  }),
} as const
