import * as v from 'valibot'
import { ROLES } from '../shared/actor'
import { instantField, pageMark } from '../shared/fields'
import { KINDS } from './limits'
import { OPENED } from './look'

/** One line of the log of who looked, as the person it is about sees it. */
export const lookView = v.strictObject({
  id: v.string(),
  at: instantField,
  /** 林书记; null for somebody who has left. */
  nickname: v.nullable(v.string()),
  role: v.nullable(v.picklist(ROLES)),
  /** 怡景嘉园 */
  place: v.nullable(v.string()),
  what: v.array(v.picklist(OPENED)),
  /** `capability:id` as in a notice. */
  matter: v.string(),
})
export type LookView = v.InferOutput<typeof lookView>

/** The same for the admin: also by whose id, to see what one person looked at. */
export const lookOfAnyone = v.strictObject({ ...lookView.entries, by: v.string() })
export type LookOfAnyone = v.InferOutput<typeof lookOfAnyone>

export function pageOf<T extends v.GenericSchema>(item: T) {
  return v.strictObject({ items: v.array(item), next: pageMark })
}

/** What is kept about me, in short. */
export const mine = v.strictObject({
  nickname: v.string(),
  /** 139****1234 */
  phone: v.nullable(v.string()),
  consent: v.nullable(v.strictObject({ version: v.string(), at: instantField })),
  kinds: v.array(v.strictObject({ kind: v.picklist(KINDS), count: v.number() })),
  /** Why the account cannot be deleted now, in words; null when it can. */
  bound: v.nullable(v.string()),
})
export type Mine = v.InferOutput<typeof mine>
