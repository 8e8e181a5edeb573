import type { sessionContract } from '@/domain/session/contract'
import type { RefusalOf } from '@/domain/shared/contract'

type Contract = typeof sessionContract
type Code = { [K in keyof Contract]: RefusalOf<Contract[K]> }[keyof Contract] | 'offline' | 'trouble'

/** Said when the door gave no better words of its own. */
const WORDS: Record<Code, string> = {
  invalid: '有一处没填对，请看看标出来的地方',
  unauthenticated: '请先登录',
  forbidden: '这里不能这样登录',
  notFound: '没有找到，可能已经过期了',
  tooLarge: '内容太长了',
  tooMany: '试得太快了，歇一会儿再来',
  conflict: '刚刚有人也在操作，请再试一次',
  reusedRequest: '这一步已经做过了',
  wrongState: '这一步现在不能做，请重新开始',
  tooLate: '已经过期，请换一个新的',
  notAccepted: '这个名字不合适，请换一个',
  already: '已经做过了',
  unavailable: '微信那边没有回应，请稍后再试',
  offline: '网络不太好，请稍后再试',
  trouble: '我们这边出了点问题，已经记下了，请稍后再试',
}

/** A refusal as a sentence for the person who got it. */
export function wordsOf(refusal: { code: Code; message?: string }): string {
  return refusal.message ?? WORDS[refusal.code]
}
