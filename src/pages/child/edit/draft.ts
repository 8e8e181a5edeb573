import * as v from 'valibot'
import { birthMonthTrouble } from '@/domain/child/rules'
import { childInput } from '@/domain/child/schema'
import { fieldMessages } from '@/domain/shared/field-messages'
import type { Instant } from '@/domain/shared/time'

/** What has been filled in so far; kept on this phone alone until it is sent or refused. */
export interface Draft {
  nickname: string
  birthMonth: string
  allergyNote: string
}

export const EMPTY: Draft = { nickname: '', birthMonth: '', allergyNote: '' }

export type Problems = Partial<Record<keyof Draft, string>>

/** The input of `child.save`. */
export function inputOf(draft: Draft, child: string | null, agreed: string | null) {
  return { child, agreed, nickname: draft.nickname, birthMonth: draft.birthMonth, allergyNote: draft.allergyNote || null }
}

/** What is wrong, by field, by the rules that the door uses; null when it can be sent. */
export function problemsOf(draft: Draft, now: Instant): Problems | null {
  const parsed = v.safeParse(childInput, inputOf(draft, null, null))
  const problems: Problems = parsed.success ? {} : fieldMessages(parsed.issues)
  const wrong = problems.birthMonth === undefined ? birthMonthTrouble(draft.birthMonth, now) : null
  if (wrong !== null) problems.birthMonth = wrong
  return Object.keys(problems).length > 0 ? problems : null
}
