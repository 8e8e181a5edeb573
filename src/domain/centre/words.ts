import type { RoomKind } from './centre'

export const KIND_WORDS: Record<RoomKind, string> = {
  window: '窗口',
  hall: '大厅',
  room: '活动室',
  meal: '助餐',
  clinic: '卫生健康',
  care: '照料',
  play: '儿童青少年',
  work: '办公',
  outside: '户外',
}

/** By ISO weekday, 1 Monday … 7 Sunday. */
export const WEEKDAY_WORDS = { 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六', 7: '周日' } as const
export type Weekday = keyof typeof WEEKDAY_WORDS
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
