import type { State } from './machine'

export const STATE_WORDS: Record<State, string> = { open: '正在征询', closed: '已经截止', withdrawn: '撤回了' }

/** Said on every poll, so that nobody takes it for a vote. */
export const SOUNDING = '这是征询，听听大家的想法，对谁都没有约束力。要业主共同决定的事，另外按《民法典》第 278 条表决。'
