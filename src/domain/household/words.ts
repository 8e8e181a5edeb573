import { ROLE_WORDS } from '../person/words'
import type { Capacity, MembershipState, Relation } from './household'
import type { Action } from './machine'

export const RELATION_WORDS: Record<Relation, string> = { owner: '业主', family: '家人', tenant: '租户' }

export const RELATION_NOTES: Record<Relation, string> = {
  owner: '房产证上有我的名字',
  family: '和业主是一家人',
  tenant: '租住在这里',
}

/** To the person themselves. */
export const STATE_WORDS: Record<MembershipState, string> = {
  claimed: '等人确认',
  confirmed: '已确认',
  refused: '没有通过',
  left: '已搬走',
  undone: '已作废',
}

/** On a button. */
export const ACTION_WORDS: Record<Action, string> = {
  claim: '申请入户',
  confirm: '确认',
  refuse: '不对',
  attach: '对上门牌',
  match: '核对业主',
  takeBack: '撤回',
  leave: '搬走了',
  undo: '作废',
}

/** What has been done, for the trail. */
export const STEP_WORDS: Record<Action, string> = {
  claim: '申请入户',
  confirm: '确认了',
  refuse: '没有通过',
  attach: '对上了名册上的门牌',
  match: '核对了业主身份',
  takeBack: '撤回了刚才的决定',
  leave: '搬走了',
  undo: '作废了这条登记',
}

const CAPACITY_WORDS: Record<Exclude<Capacity, keyof typeof ROLE_WORDS>, string> = {
  self: '本人',
  householder: '本户业主',
  code: '入户码',
  system: '系统',
}

export function capacityWord(capacity: Capacity): string {
  return capacity in CAPACITY_WORDS
    ? CAPACITY_WORDS[capacity as keyof typeof CAPACITY_WORDS]
    : ROLE_WORDS[capacity as keyof typeof ROLE_WORDS]
}

/** Said for a door that the roll does not have. */
export const NOT_ON_ROLL = '名册上没有'

/** What is different once one is confirmed; the page says it before anybody asks. */
export const UNTIL_CONFIRMED = '确认之前，报修、看公告都可以；表态和投票要等确认以后。'
