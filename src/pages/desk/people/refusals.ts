import type { Refused } from '@/client/send'

export type AnyRefusal = Refused

/** Said when the door gave no better words of its own. */
const WORDS: Partial<Record<AnyRefusal['code'], string>> = {
  invalid: '有几处没填对，请看看标出来的地方',
  unauthenticated: '请先登录',
  forbidden: '这个角色不由您来安排',
  notFound: '没有找到，可能刚刚有人动过',
  tooMany: '试得太多了，歇一会儿再来',
  conflict: '刚刚有人也在改，请再看一眼',
  reusedRequest: '这一步已经发过了，请看看现在的样子',
  wrongState: '刚刚有人已经处理过了',
  tooLate: '已经过期了',
  notAccepted: '有些话不适合写在这里，请换个说法',
  elsewhere: '这个角色不在这一级',
  already: '已经有了',
  lastAdmin: '管理员不能一个都没有',
  openWork: '手上还有没办完的事，请选一位接手',
  offline: '网络不太好，填的都还在，稍后再试',
}

/** A refusal as a sentence for the person who got it. */
export function refusalWords({ code, message }: AnyRefusal): string {
  return message ?? WORDS[code] ?? '我们这边出了点问题，已经记下了'
}
