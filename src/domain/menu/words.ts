import type { Action, Party, State } from './machine'
import type { Need } from './offer'

/** Words of the menu that both sides say. */

export const NEED_WORDS: Record<Need, string> = {
  room: '室内场地',
  seats: '桌椅',
  projector: '投影',
  sound: '话筒音响',
  power: '电源',
  water: '水',
  shade: '遮阳避雨',
  volunteers: '帮手',
}

export const STATE_WORDS: Record<State, string> = {
  placed: '等答复',
  accepted: '接单了',
  arranged: '已排成活动',
  done: '办过了',
  declined: '没接',
  withdrawn: '撤回了',
  merged: '合并了',
}

/** On buttons. */
export const ACTION_WORDS: Record<Action, string> = {
  accept: '接单，定时间',
  decline: '接不了',
  withdraw: '不要了',
  toEvent: '排成活动',
  finish: '记一笔：办过了',
  proposeMerge: '和邻近小区合成一单',
  agreeMerge: '同意合成一单',
  refuseMerge: '不合并',
  merge: '合并',
  takeIn: '合并',
  remind: '提醒',
}

/** On the timeline. */
export const STEP_WORDS: Record<'place' | Action, string> = {
  place: '点了单',
  accept: '接单，定了时间',
  decline: '没接',
  withdraw: '撤回了',
  toEvent: '排成了活动',
  finish: '办过了',
  proposeMerge: '提议合成一单',
  agreeMerge: '同意合成一单',
  refuseMerge: '没有合并',
  merge: '合到另一单里了',
  takeIn: '合成了一单',
  remind: '过了答复的日子',
}

export const PARTY_WORDS: Record<Party, string> = {
  unit: '共建单位',
  desk: '小区',
  organiser: '活动组织者',
  overseer: '街道',
  keeper: '社区',
  system: '系统',
}

/** 90 → 1 小时 30 分钟 */
export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 && `${hours} 小时`, rest > 0 && `${rest} 分钟`].filter(Boolean).join(' ')
}

/** 还差 8 人到最少的 20 人 */
export function wantingWords(wanting: number, min: number): string {
  return `还差 ${wanting} 人到最少的 ${min} 人，可以和邻近小区合成一单`
}
