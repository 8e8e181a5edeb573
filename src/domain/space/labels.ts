import type { Kind } from './space'
import type { State } from './states'

/** What a space is, and how far it has come: short words, kept apart because the map says them on the first screen and nothing else. */
export const KIND_WORDS: Record<Kind, string> = {
  slope: '坡地',
  undercroft: '架空层',
  shed: '柴火间',
  plot: '菜地',
  corner: '边角地',
  factory: '旧厂房',
  vacant: '空地',
  facility: '设施点',
}

export const STATE_WORDS: Record<State, string> = {
  suggested: '有人提议',
  surveyed: '已踏勘',
  deliberating: '正在议',
  planned: '方案定了',
  renovating: '正在改造',
  opened: '开放了',
  maintained: '有人管护',
  declined: '不做了',
  dormant: '先放着',
}
