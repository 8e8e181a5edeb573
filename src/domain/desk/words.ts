import type { Bucket, BulkStep } from './schema'

/** Words of the workbench that both sides say. */

export const BUCKET_WORDS: Record<Bucket, string> = {
  open: '全部待办',
  urgent: '急',
  late: '超时',
  waiting: '待安排',
  underway: '进行中',
  toConfirm: '待确认',
  done: '已办结',
}

/** Columns of the table and of its export. */
export const COLUMN_WORDS = {
  number: '编号',
  capability: '类型',
  category: '类别',
  urgent: '急',
  due: '到期',
  title: '事项',
  place: '地点',
  state: '状态',
  assignee: '谁在办',
  at: '报于',
  updated: '最近更新',
} as const

export const BULK_WORDS: Record<BulkStep, string> = { accept: '先受理', publish: '让邻居看到' }
