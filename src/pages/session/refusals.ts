import { refusalsIn } from '@/client/refusals'

/** A refusal as a sentence for the person who got it. */
export const wordsOf = refusalsIn({
  forbidden: '这里不能这样登录',
  notFound: '没有找到，可能已经过期了',
  conflict: '刚刚有人也在操作，请再试一次',
  wrongState: '这一步现在不能做，请重新开始',
  tooLate: '已经过期，请换一个新的',
  notAccepted: '这个名字不合适，请换一个',
  unavailable: '微信那边没有回应，请稍后再试',
})
