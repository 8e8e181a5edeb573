import { refusalsIn } from '@/client/refusals'

const OWN = {
  forbidden: '这里不由您来管',
  notFound: '没有找到，可能已经不在了',
  tooLarge: '内容太多了，请少写一些',
  conflict: '刚刚有人先改了。已经取来最新的，您写的还在，看一看再存',
  notAccepted: '有些话不适合放出来，请换个说法',
  elsewhere: '只能选在这里有角色的人',
}

const inWords = refusalsIn(OWN)

/** A refusal as a sentence for the person who got it. What the door says of a conflict is for those who kept nothing. */
export function refusalWords(refusal: Parameters<typeof inWords>[0]): string {
  return refusal.code === 'conflict' ? OWN.conflict : inWords(refusal)
}
