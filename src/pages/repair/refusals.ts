import type { Refused } from '@/client/send'

export type AnyRefusal = Refused<'waiting' | 'gone'>

/** Said when the door gave no better words of its own. */
const WORDS: Record<AnyRefusal['code'], string> = {
  invalid: '有几处没填对，请看看标出来的地方',
  unauthenticated: '请先登录',
  forbidden: '这一步不由您来做',
  notFound: '没有找到这件报修，可能已经撤回了',
  tooLarge: '内容太大了，请少传几张照片或少写几个字',
  tooMany: '操作太快了，歇一会儿再试',
  conflict: '刚刚有人先动了这件报修，已为您刷新',
  reusedRequest: '这一步已经发过了，请看看现在的进展',
  wrongState: '这件报修已经往前走了，已为您刷新',
  tooSoon: '今天已经催过了，明天还可以再催',
  tooLate: '已经过了可以重开的时间，请再报一次',
  notAccepted: '这些内容暂时不能发布，请换个说法或换张照片',
  quotePending: '报价还在等住户答复，答复后才能开工',
  photosMissing: '请拍修前和修后各至少一张照片',
  elsewhere: '只能选同一个小区里的',
  already: '这一步已经做过了',
  lastAdmin: '管理员不能一个都没有',
  openWork: '手上还有没办完的事，请先交给别人',
  unavailable: '另一边的服务没有回应，稍后再试',
  offline: '网络不太好，写的都还在，稍后再试',
  trouble: '我们这边出了点问题，已经记下了，写的都还在',
  waiting: '现在没有网络，已经替您留着，有网就自动发出去',
  gone: '这张照片在手机里找不到了，请重新拍',
}

/** A refusal as a sentence for the person who got it. */
export function refusalWords(refusal: AnyRefusal): string {
  return refusal.message ?? WORDS[refusal.code]
}

/** The page shows an old report: read it again and say so. */
export function isStale({ code }: AnyRefusal): boolean {
  return code === 'conflict' || code === 'wrongState' || code === 'reusedRequest'
}
