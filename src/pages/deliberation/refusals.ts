import { refusalsIn } from '@/client/refusals'
import type { Refused } from '@/client/send'

export type AnyRefusal = Refused

/** A refusal as a sentence for the person who got it. */
export const refusalWords = refusalsIn({
  forbidden: '这一步不由您来做',
  notFound: '没有找到，可能刚刚有人动过',
  full: '已经够多了，歇一歇再来',
  wrongState: '刚刚有了新的进展，请看看现在的样子',
  elsewhere: '要选这个小区的工作人员',
  tooSoon: '还没到约好的时间',
  already: '刚刚有人记过了',
  tooLate: '已经截止了',
})
