import { refusalsIn } from '@/client/refusals'
import type { Refused } from '@/client/send'

export type AnyRefusal = Refused

/** A refusal as a sentence for the person who got it. */
export const refusalWords = refusalsIn({
  forbidden: '这个角色不由您来安排',
  conflict: '刚刚有人也在改，请再看一眼',
  wrongState: '刚刚有人已经处理过了',
  tooLate: '已经过期了',
  notAccepted: '有些话不适合写在这里，请换个说法',
  elsewhere: '这个角色不在这一级',
  openWork: '手上还有没办完的事，请选一位接手',
})
