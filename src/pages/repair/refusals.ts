import { refusalsIn } from '@/client/refusals'
import type { Refused } from '@/client/send'

export type AnyRefusal = Refused<'waiting' | 'gone'>

/** A refusal as a sentence for the person who got it. */
export const refusalWords = refusalsIn({
  notFound: '没有找到这件报修，可能已经撤回了',
  tooLarge: '内容太大了，请少传几张照片或少写几个字',
  conflict: '刚刚有人先动了这件报修，已为您刷新',
  wrongState: '这件报修已经往前走了，已为您刷新',
  tooSoon: '今天已经催过了，明天还可以再催',
  tooLate: '已经过了可以重开的时间，请再报一次',
  notAccepted: '这些内容暂时不能发布，请换个说法或换张照片',
  elsewhere: '只能选同一个小区里的',
  gone: '这张照片在手机里找不到了，请重新拍',
})

/** The page shows an old report: read it again and say so. */
export function isStale({ code }: AnyRefusal): boolean {
  return code === 'conflict' || code === 'wrongState' || code === 'reusedRequest'
}
