import { refusalsIn } from '@/client/refusals'

/** A refusal as a sentence for the person who got it. */
export const refusalWords = refusalsIn({
  forbidden: '这一票不由您来投',
  notFound: '没有找到这次表决',
  wrongState: '表决的状态刚刚变了，请看看现在的样子',
  tooSoon: '还在公示，投票还没开始',
  tooLate: '已经截止了',
  already: '这一户已经投过了',
  notEligible: '没有这个委托码，请和对方核对',
})
