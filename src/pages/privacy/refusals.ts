import { refusalsIn } from '@/client/refusals'

/** A refusal as a sentence for the person who got it. */
export const wordsOf = refusalsIn({
  forbidden: '这里由管理员查看',
  tooLarge: '内容太长了',
  conflict: '刚刚有人也在操作，请再试一次',
  wrongState: '现在还不能这样做，请刷新看看',
})
