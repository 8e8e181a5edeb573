import type { Level } from '../place/tree'
import type { Action, Party, State } from './machine'
import type { Category } from './report'

/** Every word of repair that both sides say, in 简体中文; another language is another file of this shape. */

export const CATEGORY_WORDS: Record<Category, string> = {
  leak: '漏水',
  lighting: '照明',
  access: '门禁',
  lift: '电梯',
  drains: '管道疏通',
  facility: '公共设施',
  sanitation: '环境卫生',
  parking: '停车',
  noise: '噪音',
  other: '其他',
}

export const STATE_WORDS: Record<State, string> = {
  submitted: '等待受理',
  accepted: '已受理',
  dispatched: '师傅已安排',
  inProgress: '正在维修',
  resolved: '修好了，待确认',
  closed: '已办结',
  needsInfo: '等您补充',
  declined: '未受理',
  merged: '已并入同类报修',
  withdrawn: '已撤回',
}

/** A state where there is room for three characters: a row, a filter, a column. */
export const STATE_SHORT: Record<State, string> = {
  submitted: '待受理',
  accepted: '已受理',
  dispatched: '已安排',
  inProgress: '维修中',
  resolved: '待确认',
  closed: '已办结',
  needsInfo: '待补充',
  declined: '未受理',
  merged: '已并入',
  withdrawn: '已撤回',
}

/** Short form of the state on a staff screen. */
export const STATE_WORDS_FOR_STAFF: Record<State, string> = { ...STATE_WORDS, needsInfo: '等住户补充', resolved: '待住户确认' }

export const ACTION_WORDS: Record<Action, string> = {
  accept: '先受理',
  dispatch: '安排师傅',
  askInfo: '请补充信息',
  supplyInfo: '补充信息',
  decline: '不予受理',
  merge: '并入同类',
  withdraw: '撤回报修',
  start: '开始维修',
  return: '退回派单',
  transfer: '转给别的师傅',
  proposeVisit: '约上门时间',
  confirmVisit: '确认上门时间',
  quote: '报价',
  acceptQuote: '同意报价',
  refuseQuote: '不同意报价',
  resolve: '修好了',
  confirm: '确认修好',
  rate: '补个评价',
  reopen: '没修好，重开',
  nudge: '催一催',
  join: '我也遇到',
  note: '内部备注',
  publish: '让邻居看到',
  hide: '不让邻居看到',
  climb: '吹哨上报',
  autoClose: '自动办结',
}

/** What has been done, for the timeline. */
export const STEP_WORDS: Record<'submit' | Action, string> = {
  submit: '提交了报修',
  accept: '受理了',
  dispatch: '安排了师傅',
  askInfo: '请住户补充信息',
  supplyInfo: '补充了信息',
  decline: '没有受理',
  merge: '并入了同类报修',
  withdraw: '撤回了报修',
  start: '开始维修',
  return: '退回了派单',
  transfer: '换了师傅',
  proposeVisit: '提议上门时间',
  confirmVisit: '上门时间约好了',
  quote: '报了价',
  acceptQuote: '同意了报价',
  refuseQuote: '不同意报价',
  resolve: '修好了',
  confirm: '确认修好',
  rate: '补了评价',
  reopen: '说没修好，重新打开',
  nudge: '催了一次',
  join: '也遇到了',
  note: '内部备注',
  publish: '公开给邻居',
  hide: '不再公开',
  climb: '超时，自动上报',
  autoClose: '7 天没有异议，自动办结',
}

export const PARTY_WORDS: Record<Party, string> = {
  reporter: '报修人',
  desk: '受理人员',
  assignee: '维修师傅',
  onSite: '网格员',
  neighbour: '邻居',
  system: '系统',
}

export const RUNG_WORDS: Record<Level, string> = { building: '楼栋', estate: '小区', community: '社区', street: '街道', district: '区' }

/** What is broken, in the reporter's words if there are any, on one line. @param most characters */
export function titleOf({ category, words }: { category: Category; words: string }, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line === '') return CATEGORY_WORDS[category]
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
