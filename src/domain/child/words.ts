import { CONSENT_DAYS } from './limits'
import type { Ages, ConsentState } from './rules'

/** Of the text of consent, by date: raise it when it changes in substance, and every guardian is asked again. */
export const CHILD_TERMS_VERSION = '2026-11-21'

export const CONSENT_WORDS: Record<ConsentState, string> = {
  holds: '已同意',
  none: '还没同意',
  outdated: '说明更新了，请再看一遍',
  lapsed: '同意已到期',
  withdrawn: '已撤回同意',
}

/** What the two equal buttons say. */
export const AGREE = CONSENT_DAYS === 365 ? '同意一年' : `同意 ${CONSENT_DAYS} 天`
export const DISAGREE = '不同意'

/** Below three years months count: 8 个月, 2 岁 3 个月, 8 岁. */
export function ageWords(months: number): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  if (years === 0) return `${Math.max(rest, 0)} 个月`
  return years < 3 && rest > 0 ? `${years} 岁 ${rest} 个月` : `${years} 岁`
}

/** 6–12 岁, 6 岁以上, 不限年龄. */
export function agesWords({ from, to }: Ages): string {
  if (from !== null && to !== null) return from === to ? `${from} 岁` : `${from}–${to} 岁`
  if (from !== null) return `${from} 岁以上`
  return to !== null ? `${to} 岁以下（含 ${to} 岁）` : '不限年龄'
}
