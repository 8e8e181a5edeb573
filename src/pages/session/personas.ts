import type { Glyph } from '@/components/icon/Icon'
import type { Role } from '@/domain/shared/actor'

/** Someone to be in the demonstration: the n-th made-up person of a role. */
export interface Persona {
  role: Role
  number: number
  title: string
  note: string
  icon: Glyph
}

/** The cast of the repair story first, then those who look on, then those who must see nothing. */
export const PERSONAS: readonly Persona[] = [
  { role: 'resident', number: 0, title: '居民', note: '家里漏水了，报修、看进度、确认、打分', icon: 'me' },
  { role: 'secretary', number: 0, title: '小区党支部书记', note: '收到报修，安排师傅', icon: 'secretary' },
  { role: 'fixer', number: 0, title: '维修师傅', note: '接单、约时间、修好、拍照', icon: 'wrench' },
  { role: 'resident', number: 1, title: '同小区的邻居', note: '看公开的报修，“我也遇到”', icon: 'neighbours' },
  { role: 'stairHead', number: 0, title: '楼栋长', note: '替老人代报', icon: 'home' },
  { role: 'gridWorker', number: 0, title: '网格员', note: '现场查看、代报', icon: 'pin' },
  { role: 'organizer', number: 0, title: '活动组织者', note: '办活动、看名单、扫码签到', icon: 'staff' },
  { role: 'partner', number: 0, title: '共建单位', note: '出活动菜单，小区来点单', icon: 'landmark' },
  { role: 'community', number: 0, title: '社区两委', note: '超时上报到这里，管全社区的小区', icon: 'staff' },
  { role: 'street', number: 0, title: '街道', note: '社区也超时了，再上报到这里', icon: 'late' },
  { role: 'district', number: 0, title: '区里', note: '最后一级', icon: 'facility' },
]
