import { refusalsIn } from '@/client/refusals'

/** A refusal as a sentence for the person who booked. */
export const refusalWords = refusalsIn({
  notFound: '没有找到这个活动，可能已经撤下了',
  wrongState: '刚刚有变动，已为您刷新',
  tooSoon: '还没到报名的时候',
  tooLate: '已经过了时间',
  full: '满了，候补也排满了',
  clash: '这个时间已经报了别的活动',
  already: '这一次已经报过了',
  notEligible: '不符合报名的条件',
  consentMissing: '要先看过说明并同意，孩子才能参加',
  offline: '网络不太好，没有确认报上。选的都还在，请再点一次，不会重复报',
})
