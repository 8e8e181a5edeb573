import { refusalsIn } from '@/client/refusals'
import type { Refused } from '@/client/send'

export type AnyRefusal = Refused<'gone'>

/** A refusal as a sentence for the person who got it. */
export const refusalWords = refusalsIn({
  forbidden: '这条公告不由您来管',
  notFound: '这条公告已经撤回，或者不给这里看',
  conflict: '刚刚有同事也在改这条公告，请看看现在的样子再试',
  wrongState: '这条公告的状态已经变了，请刷新',
  gone: '有一张图片在手机里找不到了，请重新选',
})
