import type { Level } from '../place/tree'
import type { Kind } from './bulletin'
import type { Action, State } from './machine'

/** Every word of bulletins that both sides say, in 简体中文; another language is another file of this shape. */

export const KIND_WORDS: Record<Kind, string> = { notice: '通知', outage: '停水停电', activity: '活动', publicity: '公示', service: '办事' }

export const STATE_WORDS: Record<State, string> = { draft: '草稿', published: '已发布', ended: '已结束', withdrawn: '已撤回' }

export const ACTION_WORDS: Record<Action, string> = {
  edit: '修改',
  publish: '发布',
  clear: '看过了，可以发',
  remind: '提醒还没看的',
  end: '提前结束',
  withdraw: '撤回',
  expire: '到期结束',
}

/** For whom it is, by the level of its node. */
export const LEVEL_WORDS: Record<Level, string> = {
  district: '全区',
  street: '全街道',
  community: '全社区',
  estate: '全小区',
  building: '这一栋',
}

/** What one may begin with; every ＿ is to be filled in. */
export const TEMPLATES: Record<Kind, { title: string; words: string }> = {
  notice: { title: '关于＿＿的通知', words: '各位居民：\n＿＿＿＿。\n给您带来不便，请谅解。' },
  outage: { title: '＿月＿日停水通知', words: '因＿＿检修，＿＿暂停供水，请提前储水。恢复后先放几分钟再用。' },
  activity: { title: '＿＿活动，欢迎来参加', words: '时间：＿＿\n地点：＿＿\n适合：＿＿\n要带：＿＿\n免费，名额＿＿人。' },
  publicity: { title: '关于＿＿的公示', words: '现将＿＿公示如下：\n＿＿＿＿。\n公示期内有意见，请到＿＿或拨打下面的电话。' },
  service: { title: '＿＿办理指南', words: '办什么：＿＿\n带什么：＿＿\n到哪里：＿＿\n什么时候：＿＿' },
}
