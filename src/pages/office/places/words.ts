import type { ImportState, ImportView, LineAction, TreeNode } from '@/domain/place/schema'

export const LEVEL_WORDS: Record<TreeNode['level'], string> = {
  district: '区',
  street: '街道',
  community: '社区',
  estate: '小区',
  building: '楼栋',
  grid: '网格',
}

export const ACTION_WORDS: Record<LineAction, string> = { made: '新增', changed: '修改', gone: '删除', refused: '要改' }

/** What the server is doing, as it is said beside the bar. */
export const STATE_WORDS: Record<ImportState, string> = {
  reading: '正在逐行检查',
  ready: '检查好了',
  staging: '正在写入，写完之前大家看到的还是原来的',
  settling: '已经发布，正在更新搬动过的地方',
  done: '已发布',
  cancelling: '正在取消',
  cancelled: '已取消',
  failed: '没有读成',
}

export function works(state: ImportState): boolean {
  return state === 'reading' || state === 'staging' || state === 'settling' || state === 'cancelling'
}

/** 12 个小区 · 96 个楼栋 */
export function countsOf({ below }: TreeNode): string {
  return below.map(({ level, count }) => (level === 'household' ? `${count} 户` : `${count} 个${LEVEL_WORDS[level]}`)).join(' · ')
}

/** What tapping 发布 will do. */
export function promise({ summary, counts }: ImportView): string {
  const same = counts.same > 0 ? `另有 ${counts.same} 行没有变化。` : ''
  return summary === '' ? `没有要改的。${same}` : `${summary}。${same}`
}
