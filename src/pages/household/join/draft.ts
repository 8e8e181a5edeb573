import * as v from 'valibot'
import { readCode } from '@/domain/household/code'
import type { Relation } from '@/domain/household/household'
import { claimInput } from '@/domain/household/schema'
import { fieldMessages } from '@/domain/shared/field-messages'

/** What has been filled in so far; it survives the app's death. Names are kept with the ids, so that it opens without a network. */
export interface Draft {
  estate: { id: string; name: string } | null
  building: { id: string; name: string } | null
  unit: string | null
  door: { household: string; room: string } | null
  /** The roll does not have the door: it is written by hand. */
  byHand: boolean
  room: string
  relation: Relation | null
  nickname: string | null
  ownerName: string
  code: string
}

export const EMPTY: Draft = {
  estate: null,
  building: null,
  unit: null,
  door: null,
  byHand: false,
  room: '',
  relation: null,
  nickname: null,
  ownerName: '',
  code: '',
}

export type Problems = Record<string, string>

/** The input of `household.claim`. */
export function inputOf(draft: Draft, nickname: string) {
  return {
    building: draft.building?.id ?? '',
    household: draft.byHand ? null : (draft.door?.household ?? null),
    room: draft.byHand ? draft.room : null,
    relation: draft.relation as Relation,
    nickname: draft.nickname ?? nickname,
    ownerName: draft.relation === 'owner' && draft.ownerName.trim() !== '' ? draft.ownerName : null,
    code: draft.byHand || draft.code.trim() === '' ? null : draft.code,
  }
}

/** What is wrong, by field, by the same schema that the door uses; null when it can be sent. */
export function problemsOf(draft: Draft, nickname: string): Problems | null {
  if (draft.building === null) return { building: draft.estate === null ? '请先选小区' : '请选楼栋' }
  const parsed = v.safeParse(claimInput, inputOf(draft, nickname))
  const problems = parsed.success ? {} : fieldMessages(parsed.issues)
  if (draft.relation === null) problems.relation = '请选您和这一户的关系'
  if (!draft.byHand && draft.code.trim() !== '' && readCode(draft.code) === null) problems.code = '入户码是 8 位字母和数字，请看看纸条'
  return Object.keys(problems).length > 0 ? problems : null
}
