import type { DaySpan, WorkingHours } from '../place/place'
import type { RoomKind } from './centre'
import { clockOf } from './rules'

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

/** One line of a week: 周一至周五, 8:30–12:00、14:30–18:00. */
export interface WeekLine {
  days: string
  spans: string
}

/** The week in as few lines as it takes: days after one another with the same hours are one. */
export function weekLines(hours: WorkingHours): WeekLine[] {
  const runs: { from: Weekday; to: Weekday; spans: string }[] = []
  for (const day of WEEKDAYS) {
    const spans = spanWords(hours[day])
    const last = runs[runs.length - 1]
    if (last?.spans === spans) last.to = day
    else runs.push({ from: day, to: day, spans })
  }
  return runs.map(({ from, to, spans }) => ({ days: daysWords(from, to), spans }))
}

function daysWords(from: Weekday, to: Weekday): string {
  if (from === 1 && to === 7) return '每天'
  if (from === to) return WEEKDAY_WORDS[from]
  return `${WEEKDAY_WORDS[from]}至${WEEKDAY_WORDS[to]}`
}

/** 8:30–12:00、14:30–18:00; 全天; 休息. */
export function spanWords(spans: readonly DaySpan[]): string {
  if (spans.length === 0) return '休息'
  return spans.map(({ from, to }) => (from === 0 && to === 1_440 ? '全天' : `${clockOf(from)}–${clockOf(to)}`)).join('、')
}
