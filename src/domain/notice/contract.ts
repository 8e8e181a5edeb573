import * as v from 'valibot'
import { action } from '../shared/contract'
import { instantField } from '../shared/fields'

/** Made of the matter, the step and the person, hence longer than other ids. */
const noticeId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._:-]{1,200}$/, '编号不对'))

/** `capability:id`, as in repair:3f2a… */
const matter = v.pipe(v.string(), v.regex(/^[a-z]{1,20}:[A-Za-z0-9._-]{1,64}$/, '编号不对'))

const mark = v.nullable(v.tuple([instantField, noticeId]))

const item = v.strictObject({
  id: v.string(),
  matter: v.string(),
  title: v.string(),
  words: v.string(),
  at: instantField,
  urgent: v.boolean(),
  unread: v.boolean(),
})
export type NoticeItem = v.InferOutput<typeof item>

/** How many notices are left unread. */
const left = v.strictObject({ unread: v.number() })

export const noticeContract = {
  'notice.list': action({
    kind: 'read',
    who: 'person',
    summary: 'My inbox, newest first, with the number of unread notices in all.',
    input: v.strictObject({ after: v.optional(mark, null) }),
    output: v.strictObject({ items: v.array(item), next: mark, unread: v.number() }),
    refusals: [],
  }),
  'notice.unread': action({
    kind: 'read',
    who: 'person',
    summary: 'How many notices I have not read, and how many of them are urgent.',
    input: v.strictObject({}),
    output: v.strictObject({ count: v.number(), urgent: v.number() }),
    refusals: [],
  }),
  'notice.read': action({
    kind: 'write',
    who: 'person',
    summary: 'Marks some of my notices as read; all of them, or none when one is not mine.',
    input: v.strictObject({ ids: v.pipe(v.array(noticeId), v.minLength(1, '请选择消息'), v.maxLength(100, '一次最多 100 条')) }),
    output: left,
    refusals: ['notFound'],
  }),
  'notice.readAll': action({
    kind: 'write',
    who: 'person',
    summary: 'Marks all my notices as read, or those about one matter.',
    input: v.strictObject({ matter: v.optional(v.nullable(matter), null) }),
    output: left,
    refusals: [],
  }),
} as const
