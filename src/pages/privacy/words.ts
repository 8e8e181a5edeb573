import { when } from '@/client/when'
import { ROLE_WORDS } from '@/domain/person/words'
import type { LookView } from '@/domain/privacy/schema'
import { OPENED_WORDS } from '@/domain/privacy/words'

/** What a look was for, by the capability of its matter. */
const MATTER_WORDS: Readonly<Record<string, string>> = {
  repair: '办报修',
  household: '核对住户',
  role: '安排工作人员',
  place: '管理名册',
  desk: '导出待办',
}

/** 怡景嘉园 · 党支部书记 林书记 */
export function whoOf({ place, role, nickname }: Pick<LookView, 'place' | 'role' | 'nickname'>): string {
  const who = [role && ROLE_WORDS[role], nickname ?? '已离开的工作人员'].filter(Boolean).join(' ')
  return place === null ? who : `${place} · ${who}`
}

/** 看了电话、地址，办报修 · 今天 16:30 */
export function whatOf({ what, matter, at }: Pick<LookView, 'what' | 'matter' | 'at'>): string {
  const why = MATTER_WORDS[matter.split(':')[0] ?? ''] ?? '办事'
  return `看了${what.map((each) => OPENED_WORDS[each]).join('、')}，${why} · ${when(at)}`
}
