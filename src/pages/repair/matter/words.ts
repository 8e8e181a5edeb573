import type { stepInputs } from '@/domain/repair/schema'

/** What a person may do to a report; the rest of the machine is the clock's. */
export type StepName = keyof typeof stepInputs

/** Said in a breath after a step was taken. */
export const DONE_WORDS: Record<StepName, string> = {
  accept: '已受理',
  dispatch: '师傅已安排',
  askInfo: '已请住户补充',
  supplyInfo: '已补充',
  decline: '已说明原因',
  merge: '已并入',
  withdraw: '已撤回',
  start: '开始计时维修',
  return: '已退回派单',
  transfer: '已转给另一位师傅',
  proposeVisit: '时间已发给对方',
  confirmVisit: '时间约好了',
  quote: '报价已发给住户',
  acceptQuote: '已同意报价',
  refuseQuote: '已回复不同意',
  resolve: '辛苦了，等住户确认',
  confirm: '谢谢您的评价',
  rate: '谢谢您的评价',
  reopen: '已重新打开，马上有人跟进',
  nudge: '已经帮您催了',
  join: '已记下，您也会收到进展',
  note: '已记下',
  publish: '邻居现在能看到了',
  hide: '邻居看不到了',
}
