import type { RefusalCode } from '@/domain/shared/refusal'

/** What may come back instead of a value: a rule's no, or what befell the request on its way; `waiting` and `gone` are the outbox's and the photos' own. */
export type Code = RefusalCode | 'offline' | 'trouble' | 'waiting' | 'gone'

/** Said when neither the door nor the page has better words. A new code is a compile error here, and nowhere else. */
const WORDS: Readonly<Record<Code, string>> = {
  invalid: '有几处没填对，请看看标出来的地方',
  unauthenticated: '请先登录',
  forbidden: '这一步不由您来做',
  notFound: '没有找到，可能刚刚有人动过',
  tooLarge: '内容太大了，请少放几张图片或少写几个字',
  tooMany: '操作太快了，歇一会儿再试',
  conflict: '刚刚有人也在处理，请再看一眼',
  reusedRequest: '这一步已经发过了，请看看现在的样子',
  wrongState: '刚刚有人已经处理过了，请刷新',
  tooSoon: '还没到时候，请晚些再来',
  tooLate: '已经过了时间',
  notAccepted: '有些话或图片不适合发出来，请换个说法',
  quotePending: '报价还在等住户答复，答复后才能开工',
  photosMissing: '请拍修前和修后各至少一张照片',
  elsewhere: '只能选同一个地方的',
  already: '这一步已经做过了',
  unavailable: '另一边的服务没有回应，稍后再试',
  lastAdmin: '管理员不能一个都没有',
  full: '名额已经满了',
  taken: '这个时间这里已经有人用了',
  clash: '和已经报名的另一个活动时间撞上了',
  notEligible: '不符合报名的条件',
  consentMissing: '要先由监护人同意，孩子才能参加',
  unfunded: '钱还没有凑齐，凑齐了再动工',
  openWork: '手上还有没办完的事，请先交给别人',
  offline: '网络不太好，写的都还在，稍后再试',
  trouble: '我们这边出了点问题，已经记下了，写的都还在',
  waiting: '现在没有网络，已经替您留着，有网就自动发出去',
  gone: '有一张照片在手机里找不到了，请重新选',
}

/**
 * The refusals of a capability as sentences for the person who gets them.
 * @param own what the capability says better than the words above
 */
export function refusalsIn(own: Partial<Record<Code, string>>): (refusal: { code: Code; message?: string | undefined }) => string {
  return ({ code, message }) => message ?? own[code] ?? WORDS[code]
}
