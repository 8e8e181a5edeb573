import type { NodeLevel } from '../place/tree'
import type { StaffRole } from './invitation'
import type { TrailStep } from './schema'

/** What happened to a role, in the trail. */
export const TRAIL_WORDS: Record<TrailStep['action'], string> = {
  granted: '授予',
  changed: '改任期',
  revoked: '免去',
  accepted: '凭邀请码接受',
}

/** On the timeline of what goes to another's hands without either having done something; the fixed part of what the reason says. */
export const HANDED_OVER = '原来负责的人调整了'

/** What a level of the tree is called beside a place's name. */
export const LEVEL_WORDS: Record<NodeLevel, string> = {
  district: '区',
  street: '街道',
  community: '社区',
  estate: '小区',
  building: '楼栋',
  grid: '网格',
}

/** What a role is for, for whoever gives it. */
export const ROLE_NOTES: Record<StaffRole, string> = {
  stairHead: '替本楼说话，帮老人代报，确认住户',
  gridWorker: '照看几栋楼，现场查看，代报代办',
  fixer: '接单上门，修好拍照',
  organizer: '办活动和课程，签到，看自己活动的名单',
  partner: '代表共建单位出活动菜单，认领小区的需要',
  secretary: '受理小区的报修，安排师傅，发公告',
  community: '管全社区的小区，超时的事上报到这里',
  street: '管全街道，社区超时的事上报到这里',
  district: '管全区，最后一级',
  admin: '导入楼栋和人员，安排所有角色',
}
