import * as v from 'valibot'
import { action } from '../shared/contract'
import { id, instantField, pageMark, phone, words } from '../shared/fields'
import { KINDS } from './limits'
import { lookOfAnyone, lookView, mine, pageOf } from './schema'

const after = v.optional(pageMark, null)

export const privacyContract = {
  'privacy.terms': action({
    kind: 'read',
    who: 'anyone',
    summary: 'Which version of the terms holds, which I agreed to, and who answers for personal data.',
    input: v.strictObject({}),
    output: v.strictObject({ version: v.string(), agreed: v.nullable(v.string()), officer: v.nullable(v.string()) }),
    refusals: [],
  }),
  'privacy.consent': action({
    kind: 'write',
    who: 'person',
    summary: 'Agrees to this version of the terms; only the newest can be agreed to.',
    input: v.strictObject({ version: words(20) }),
    output: v.strictObject({ version: v.string() }),
    refusals: ['wrongState'],
  }),
  'privacy.setPhone': action({
    kind: 'write',
    who: 'person',
    summary: 'Keeps my telephone number, or removes it; asks for consent to the terms first.',
    input: v.strictObject({ phone: v.nullable(phone) }),
    output: v.strictObject({ phone: v.nullable(v.string()) }),
    refusals: ['wrongState'],
  }),
  'privacy.mine': action({
    kind: 'read',
    who: 'person',
    summary: 'What is kept about me, by kind with counts.',
    input: v.strictObject({}),
    output: mine,
    refusals: [],
  }),
  'privacy.looksAtMe': action({
    kind: 'read',
    who: 'person',
    summary: 'Who looked at my name, telephone or address, newest first.',
    input: v.strictObject({ after }),
    output: pageOf(lookView),
    refusals: [],
  }),
  'privacy.looks': action({
    kind: 'read',
    who: 'person',
    summary: 'The whole log of looks of the district, or of one who looked, newest first.',
    input: v.strictObject({ by: v.optional(v.nullable(id), null), after }),
    output: pageOf(lookOfAnyone),
    refusals: ['forbidden'],
  }),
  'privacy.export': action({
    kind: 'read',
    who: 'person',
    summary: 'Everything that is kept about me, with sealed fields opened and the data of others left out.',
    input: v.strictObject({}),
    output: v.strictObject({ at: instantField, person: v.string(), kept: v.partial(v.strictObject(recordsByKind())) }),
    refusals: [],
  }),
  'privacy.erase': action({
    kind: 'write',
    who: 'person',
    summary: 'Deletes my account at once; asks for the nickname as a confirmation.',
    input: v.strictObject({ nickname: words(40, '请写您的昵称') }),
    output: v.strictObject({ done: v.boolean() }),
    refusals: ['wrongState'],
  }),
} as const

function recordsByKind() {
  return Object.fromEntries(KINDS.map((kind) => [kind, v.array(v.looseObject({}))])) as Record<
    (typeof KINDS)[number],
    v.ArraySchema<v.LooseObjectSchema<Record<never, never>, undefined>, undefined>
  >
}
