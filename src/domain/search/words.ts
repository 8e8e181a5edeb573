import type { FindableKind } from './findable'

/** What each kind of thing found is called. */
export const FINDABLE_WORDS: Record<FindableKind, string> = { place: '小区楼栋', bulletin: '公告', event: '活动', report: '报修', space: '闲置空间', talk: '议事', room: '邻里中心', service: '便民服务', contact: '联系人' }
