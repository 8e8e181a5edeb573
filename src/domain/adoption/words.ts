import type { Adopter, Step, Target } from './adoption'
import type { Action, State } from './machine'

export const STATE_WORDS: Record<State, string> = {
  asked: '等小区确认',
  held: '认领中',
  fulfilled: '已兑现',
  declined: '没有认领成',
  released: '已退出',
  lapsed: '太久没动静，已放开',
}

export const ACTION_WORDS: Record<Action, string> = {
  confirm: '同意认领',
  decline: '不同意',
  report: '记一笔',
  fulfil: '款物到了',
  release: '退出认领',
  remind: '提醒',
  lapse: '放开',
}

export const ADOPTER_WORDS: Record<Adopter, string> = { partner: '共建单位', team: '邻里队伍' }

export const TARGET_WORDS: Record<Target['kind'], string> = { space: '这块地方', building: '这栋楼', share: '一份费用' }

/** What has been done, in a notice. */
export const STEP_WORDS: Record<Step['action'], string> = {
  claim: '想认领',
  confirm: '认领成了',
  decline: '没有认领成',
  report: '记了一笔',
  fulfil: '款物到了',
  release: '退出了认领',
  remind: '快到期了',
  lapse: '认领放开了',
}
