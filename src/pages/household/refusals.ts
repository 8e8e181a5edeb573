import { refusalsIn } from '@/client/refusals'

/** A refusal as a sentence for the person who got it. */
export const refusalWords = refusalsIn({
  notFound: '没有找到，可能刚刚被撤回了',
  wrongState: '刚刚有人已经处理过了',
  tooLate: '已经过了能撤回的时间',
  notAccepted: '有些话不适合写在这里，请换个说法',
  elsewhere: '请选同一栋楼里的门牌',
})
