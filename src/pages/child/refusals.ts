import { refusalsIn } from '@/client/refusals'

/** A refusal as a sentence for the guardian who got it. */
export const refusalWords = refusalsIn({
  notFound: '没有找到这个孩子，可能已经删除了',
  wrongState: '刚刚有变化，请再看一遍',
  already: '这个小名已经登记过了',
  tooMany: '登记的孩子够多了',
  notAccepted: '请换个写法，也不要写电话、证件号和网址',
  consentMissing: '同意已经结束了，先再同意一次',
})
