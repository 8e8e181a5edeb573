import { refusalsIn } from '@/client/refusals'

/** A refusal as a sentence for the person who got it. */
export const refusalWords = refusalsIn({
  forbidden: '这一步不由您来做',
  notFound: '没有找到，可能刚刚有人动过',
  wrongState: '刚刚有人往前走了一步，已为您刷新',
  conflict: '刚刚有人也在处理，请再看一眼',
  already: '已经做过了',
  taken: '已经有人认领了，谢谢您',
  full: '这笔钱已经凑齐了，谢谢您',
  elsewhere: '只能提自己住的小区',
  photosMissing: '请放一张改造前、一张改造后的照片',
  notEligible: '登记的住址确认以后，您家就能支持了',
})
