import type { RefusalCode } from '@/domain/shared/refusal'

interface AnyRefusal {
  code: RefusalCode | 'offline' | 'trouble'
  message?: string | undefined
}

const WORDS: Partial<Record<AnyRefusal['code'], string>> = {
  invalid: '有几处没填对，请看看标出来的地方',
  unauthenticated: '请先登录',
  forbidden: '这里不由您来管',
  notFound: '没有找到，可能已经不在了',
  tooLarge: '内容太多了，请少写一些',
  tooMany: '操作太快了，歇一会儿再试',
  conflict: '刚刚有人先改了。已经取来最新的，您写的还在，看一看再存',
  reusedRequest: '这一次已经存过了，请看看现在的样子',
  notAccepted: '有些话不适合放出来，请换个说法',
  elsewhere: '只能选在这里有角色的人',
  offline: '网络不太好，写的都还在，稍后再试',
  trouble: '我们这边出了点问题，写的都还在，稍后再试',
}

/** A refusal as a sentence for the person who got it. */
export function refusalWords({ code, message }: AnyRefusal): string {
  if (code === 'conflict') return WORDS.conflict ?? ''
  return message ?? WORDS[code] ?? '没有存上，写的都还在，稍后再试'
}
