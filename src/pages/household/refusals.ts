import type { Refused } from '@/client/send'

export type AnyRefusal = Refused

/** Said when the door gave no better words of its own. */
const WORDS: Partial<Record<AnyRefusal['code'], string>> = {
  invalid: '有几处没填对，请看看标出来的地方',
  unauthenticated: '请先登录',
  forbidden: '这一步不由您来做',
  notFound: '没有找到，可能刚刚被撤回了',
  tooMany: '次数太多了，歇一会儿再试',
  conflict: '刚刚有人也在处理，请再看一眼',
  reusedRequest: '这一步已经发过了，请看看现在的进展',
  wrongState: '刚刚有人已经处理过了',
  tooLate: '已经过了能撤回的时间',
  notAccepted: '有些话不适合写在这里，请换个说法',
  elsewhere: '请选同一栋楼里的门牌',
  already: '这一步已经做过了',
  offline: '网络不太好，写的都还在，稍后再试',
}

/** A refusal as a sentence for the person who got it. */
export function refusalWords({ code, message }: AnyRefusal): string {
  return message ?? WORDS[code] ?? '我们这边出了点问题，已经记下了'
}
