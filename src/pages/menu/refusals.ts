import { refusalsIn } from '@/client/refusals'
import type { Refused } from '@/client/send'

export type AnyRefusal = Refused

/** A refusal as a sentence for the person who got it. */
export const refusalWords = refusalsIn({
  forbidden: '这一步不由您来做',
  notFound: '没有找到，可能刚刚有人动过',
  full: '这个月已经点满了，请换个月份',
  wrongState: '刚刚有人答复过了，请看看现在的样子',
  elsewhere: '不在能选的范围里',
  tooSoon: '还没到时间，办过以后再来记',
  already: '已经同意过了，在等另一边',
})
