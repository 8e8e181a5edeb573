import type { AboutKind } from './about'
import type { OwnerRole } from './agreed'
import type { Action, Party, State } from './machine'

/** Words of 邻听园 that both sides say. */

export const STATE_WORDS: Record<State, string> = {
  raised: '等安排',
  scheduled: '定了时间',
  held: '谈过了',
  agreed: '在办',
  done: '办完了',
  declined: '没安排',
  dropped: '不谈了',
}

/** What a state means for who reads it, in a sentence. */
export const STATE_NOTES: Record<State, string> = {
  raised: '书记和社区看过以后，会定时间、地点，或者说明为什么不安排。',
  scheduled: '到时候来坐坐，一起商量。不能来的，先在下面说几句。',
  held: '大家谈过了，纪要正在写。',
  agreed: '纪要已经公布，议定的事在办。',
  done: '议定的事都办完了。',
  declined: '这次没有安排，原因写在下面。',
  dropped: '这件事不谈了。',
}

/** On buttons. */
export const ACTION_WORDS: Record<Action, string> = {
  schedule: '定时间地点',
  move: '改时间地点',
  hold: '谈过了',
  publish: '写纪要',
  correct: '加一条更正',
  clear: '看过了，可以公开',
  decline: '不安排，说明原因',
  cancel: '取消这次议事',
  withdraw: '不提了',
  finish: '都办完了',
}

/** On the timeline. */
export const STEP_WORDS: Record<'raise' | Action, string> = {
  raise: '提了出来',
  schedule: '定了时间地点',
  move: '改了时间地点',
  hold: '谈过了',
  publish: '公布了纪要',
  correct: '更正了一处',
  clear: '看过了，可以公开',
  decline: '没有安排',
  cancel: '取消了',
  withdraw: '撤回了',
  finish: '议定的事都办完了',
}

export const PARTY_WORDS: Record<Party, string> = {
  raiser: '提的人',
  desk: '书记和社区',
  recorder: '记录人',
  neighbour: '居民',
  staff: '工作人员',
  system: '系统',
}

export const OWNER_WORDS: Record<OwnerRole, string> = {
  secretary: '小区党支部',
  community: '社区',
  stairHead: '楼栋长',
  gridWorker: '网格员',
  fixer: '物业和维修师傅',
  partner: '共建单位',
  street: '街道',
}

export const ABOUT_WORDS: Record<AboutKind, string> = {
  repair: '报修',
  space: '闲置空间',
  deliberation: '一次议事',
  poll: '征询',
  vote: '业主表决',
}
