import type { Refused } from '@/client/send'

export type AnyRefusal = Refused<'gone'>

/** Said when the door gave no better words of its own. */
const WORDS: Partial<Record<AnyRefusal['code'], string>> = {
  invalid: '有几处没填对，请看看标出来的地方',
  unauthenticated: '请先登录',
  forbidden: '这条公告不由您来管',
  notFound: '这条公告已经撤回，或者不给这里看',
  tooLarge: '内容太大了，请少放几张图片或少写几个字',
  tooMany: '操作太快了，歇一会儿再试',
  conflict: '刚刚有同事也在改这条公告，请看看现在的样子再试',
  reusedRequest: '已经发过了，请回列表看看',
  wrongState: '这条公告的状态已经变了，请刷新',
  notAccepted: '有些话或图片不适合发出来，请换个说法',
  already: '已经做过了',
  offline: '网络不太好，写的都还在，稍后再试',
  trouble: '我们这边出了点问题，已经记下了，写的都还在',
  gone: '有一张图片在手机里找不到了，请重新选',
}

/** A refusal as a sentence for the person who got it. */
export function refusalWords({ code, message }: AnyRefusal): string {
  return message ?? WORDS[code] ?? '没有成功，请再试'
}
