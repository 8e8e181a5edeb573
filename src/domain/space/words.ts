import type { Action, Party } from './machine'
import type { Hazard, Owner, Source, Step } from './space'
import type { State } from './states'

/** Every word of spaces that both sides say, in 简体中文. */

/** Who moves a space on from here, and to what: under the strip of states, in plain words. */
export const NEXT_WORDS: Record<State, string> = {
  suggested: '下一步：小区书记、网格员或楼栋长到现场看一看、量一量',
  surveyed: '下一步：小区书记请大家来议，改成什么好',
  deliberating: '下一步：大家议出办法，小区书记把方案定下来',
  planned: '下一步：钱凑齐了，小区书记安排动工',
  renovating: '下一步：改好以后，小区书记放上对比照片，请大家来用',
  opened: '下一步：找一个队伍或单位来管护',
  maintained: '管护的人隔一阵记一笔；不管了，小区书记再找人',
  declined: '条件变了，小区书记可以重新提起来',
  dormant: '90 天没有动静，先放着。有人出个新点子，或者书记、网格员、提议人提一提，就接着办',
}

export const ACTION_WORDS: Record<Action, string> = {
  survey: '记踏勘结果',
  deliberate: '请大家来议',
  plan: '定方案',
  budget: '定费用',
  rethink: '再议一议',
  renovate: '开工',
  open: '改好了，开放',
  entrust: '交给谁管护',
  giveBack: '不再管护',
  propose: '出个点子',
  support: '支持',
  comment: '说两句',
  care: '记一笔管护',
  picture: '放对比照片',
  link: '关联',
  decline: '不做了',
  withdraw: '撤回提议',
  reopen: '重新提起来',
  wake: '接着办',
  show: '让邻居看到',
  hide: '不让邻居看到',
  sleep: '先放着',
}

/** What has been done, for the timeline. */
export const STEP_WORDS: Record<Step['action'], string> = {
  suggest: '有人提议',
  survey: '踏勘过了',
  deliberate: '开始议',
  plan: '方案定了',
  budget: '费用定了',
  rethink: '拿回来再议',
  renovate: '开工了',
  open: '改好开放了',
  entrust: '有人管护了',
  giveBack: '管护的人退出了',
  propose: '有了新点子，接着办',
  support: '有人支持',
  comment: '有人说了两句',
  care: '记了一笔管护',
  picture: '放了对比照片',
  link: '关联了别的事',
  decline: '不做了',
  withdraw: '提议人撤回了',
  reopen: '重新提起来了',
  wake: '接着办了',
  show: '让邻居看到了',
  hide: '不让邻居看到了',
  sleep: '90 天没有动静，先放着',
}

export const PARTY_WORDS: Record<Party, string> = {
  suggester: '提议的邻居',
  desk: '小区书记',
  onSite: '网格员',
  neighbour: '一位邻居',
  steward: '管护的人',
  system: '系统',
}

export const OWNER_WORDS: Record<Owner, string> = {
  common: '全体业主共有',
  state: '国有',
  company: '单位所有',
  private: '私人所有',
  unclear: '还没弄清',
}

export const HAZARD_WORDS: Record<Hazard, string> = {
  slide: '滑坡',
  collapse: '危墙、坍塌',
  wires: '电线外露',
  pipes: '地下管线',
  fire: '易燃堆物',
  fall: '高处坠落',
  waste: '垃圾、污水',
  dark: '没有照明',
}

export const SOURCE_WORDS: Record<Source, string> = { subsidy: '政府补助', owners: '业主自筹', adoption: '认领' }
