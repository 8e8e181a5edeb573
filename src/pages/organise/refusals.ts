import { refusalsIn } from '@/client/refusals'

/** Why something about an event was not done, for whoever runs it. */
export const refusalWords = refusalsIn({
  forbidden: '这个活动不由您来办，请找社区的工作人员',
  notFound: '没有找到这个活动，可能刚刚有人动过',
  wrongState: '这一场已经不是原来的样子了，请刷新再看',
  conflict: '刚刚有人也改过，您写的还在，请看看再存一次',
  taken: '房间在其中一次的时间已经有人用了，请换时间或换房间',
  tooLate: '时间已经过去了，请选还没到的时间',
  tooSoon: '还没有开始，开始了才能结束',
  full: '名额不能少于已经报上的人数',
  elsewhere: '只能选同一个地方的房间和人',
  notAccepted: '有些话不适合发出来，请换个说法',
})
