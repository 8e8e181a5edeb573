import * as v from 'valibot'
import type { PickUp } from '@/domain/child/child'
import { pickUp } from '@/domain/child/schema'
import { fieldMessages } from '@/domain/shared/field-messages'

/** Those who come most, one tap each. */
export const RELATIONS = ['爸爸', '妈妈', '爷爷', '奶奶', '外公', '外婆'] as const
export const OTHER = '其他'

export interface Draft {
  name: string
  /** One of the list, or 其他. */
  chosen: string
  /** Written by hand. */
  relation: string
  phone: string
}

export type Problems = Partial<Record<'name' | 'relation' | 'phone', string>>

export function draftOf(given: PickUp | undefined): Draft {
  if (!given) return { name: '', chosen: '', relation: '', phone: '' }
  const listed = RELATIONS.some((each) => each === given.relation)
  return {
    name: given.name,
    chosen: listed ? given.relation : OTHER,
    relation: listed ? '' : given.relation,
    phone: given.phone ?? '',
  }
}

export function pickUpOf({ name, chosen, relation, phone }: Draft): PickUp {
  return { name: name.trim(), relation: chosen === OTHER ? relation.trim() : chosen, phone: phone.trim() || null }
}

/** What is wrong, by field, by the same schema that the door uses; null when it can be sent. */
export function problemsOf(draft: Draft, others: readonly PickUp[]): Problems | null {
  const given = pickUpOf(draft)
  const parsed = v.safeParse(pickUp, given)
  const problems: Problems = parsed.success ? {} : fieldMessages(parsed.issues)
  if (problems.name === undefined && others.some(({ name }) => name === given.name)) problems.name = '这位已经在名单里了'
  return Object.keys(problems).length > 0 ? problems : null
}

/** What the door says of one of the list: `pickUps.2.name`. */
export function problemsAt(fields: Record<string, string>, at: number): Problems {
  const own = Object.entries(fields).filter(([field]) => field.startsWith(`pickUps.${at}.`))
  return Object.fromEntries(own.map(([field, words]) => [field.slice(`pickUps.${at}.`.length), words]))
}
