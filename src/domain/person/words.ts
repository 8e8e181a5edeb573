import type { Role } from '../shared/actor'

/** What each role is called. */
export const ROLE_WORDS: Record<Role, string> = {
  resident: '居民',
  stairHead: '楼栋长',
  gridWorker: '网格员',
  fixer: '维修师傅',
  organizer: '活动组织者',
  partner: '共建单位联络员',
  secretary: '党支部书记',
  community: '社区两委',
  street: '街道',
  district: '区里',
  admin: '管理员',
}
