import type { privacyContract } from '@/domain/privacy/contract'
import type { RefusalOf } from '@/domain/shared/contract'

type Contract = typeof privacyContract
type Code = { [K in keyof Contract]: RefusalOf<Contract[K]> }[keyof Contract] | 'offline' | 'trouble'

/** Said when the door gave no better words of its own. */
const WORDS: Record<Code, string> = {
  invalid: '有一处没填对，请看看标出来的地方',
  unauthenticated: '请先登录',
  forbidden: '这里由管理员查看',
  tooLarge: '内容太长了',
  tooMany: '操作太快了，歇一会儿再试',
  conflict: '刚刚有人也在操作，请再试一次',
  reusedRequest: '这一步已经做过了',
  wrongState: '现在还不能这样做，请刷新看看',
  offline: '网络不太好，请稍后再试',
  trouble: '我们这边出了点问题，已经记下了，请稍后再试',
}

/** A refusal as a sentence for the person who got it. */
export function wordsOf(refusal: { code: Code; message?: string }): string {
  return refusal.message ?? WORDS[refusal.code]
}
