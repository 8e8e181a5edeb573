import * as v from 'valibot'
import { id, instantField, optionalWords, phone, words } from '../shared/fields'
import { MAX_NICKNAME, MAX_NOTE, MAX_PICK_UP_NAME, MAX_RELATION, PICK_UPS_MOST } from './limits'
import { CONSENT_STATES } from './rules'

export const birthMonth = v.pipe(v.string('请选出生年月'), v.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, '请选出生年月'))

export const pickUp = v.strictObject({
  name: words(MAX_PICK_UP_NAME, '请写怎么称呼'),
  relation: words(MAX_RELATION, '请写和孩子的关系'),
  phone: v.optional(v.nullable(phone), null),
})

export const pickUpList = v.pipe(
  v.array(pickUp),
  v.maxLength(PICK_UPS_MOST, `最多 ${PICK_UPS_MOST} 位`),
  v.check((list) => new Set(list.map(({ name }) => name)).size === list.length, '同一位写了两次'),
)

export const childInput = v.strictObject({
  /** Null: a new one. */
  child: v.nullable(id),
  nickname: words(MAX_NICKNAME, '请写孩子的小名'),
  birthMonth,
  allergyNote: optionalWords(MAX_NOTE),
  /** The version of the text that the guardian agrees to together with a new child: nothing is kept before that. */
  agreed: v.optional(v.nullable(words(20)), null),
})

/** A child as the guardian sees it; nobody else is given this. */
export const childView = v.strictObject({
  id: v.string(),
  nickname: v.string(),
  birthMonth: v.string(),
  ageMonths: v.number(),
  allergyNote: v.nullable(v.string()),
  pickUps: v.array(v.strictObject({ name: v.string(), relation: v.string(), phone: v.nullable(v.string()) })),
  consent: v.strictObject({
    state: v.picklist(CONSENT_STATES),
    version: v.string(),
    at: instantField,
    /** When it ends or ended. */
    until: instantField,
  }),
  /** When what is kept is deleted unless consent is given anew; null while it holds. */
  deletedAt: v.nullable(instantField),
})
export type ChildView = v.InferOutput<typeof childView>

/** The same in the list, with how many bookings would end if consent were withdrawn now. */
export const childItem = v.strictObject({ ...childView.entries, upcoming: v.number() })
export type ChildItem = v.InferOutput<typeof childItem>

export const childTermsView = v.strictObject({
  version: v.string(),
  officer: v.nullable(v.string()),
  chapters: v.array(v.strictObject({ title: v.string(), lines: v.array(v.string()) })),
})
export type ChildTermsView = v.InferOutput<typeof childTermsView>
