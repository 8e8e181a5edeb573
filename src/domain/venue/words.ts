import { chinaDay, chinaMinuteOfDay, chinaWeekday, type Instant } from '../shared/time'
import type { Ending } from './machine'
import type { MealRules, Way } from './meal'
import { dayLater, dayStart } from './rules'

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

export const WAY_WORDS: Record<Way, string> = { here: '来吃', door: '送到家' }

export const ENDING_WORDS: Record<Ending, string> = { self: '已取消', staff: '社区收回了', closed: '那天关门，已取消', broken: '没有订上' }

/** 今天, 明天, 后天, else 周三. */
export function dayName(day: string, now: Instant): string {
  const today = chinaDay(now)
  if (day === today) return '今天'
  if (day === dayLater(today, 1)) return '明天'
  if (day === dayLater(today, 2)) return '后天'
  return WEEKDAYS[chinaWeekday(dayStart(day)) - 1] ?? ''
}

/** 11月25日 */
export function dateWords(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}

/** 11月25日 周三 */
export function dayWords(day: string): string {
  return `${dateWords(day)} ${WEEKDAYS[chinaWeekday(dayStart(day)) - 1] ?? ''}`
}

/** 16:30; the end of a day is 24:00. */
export function clockWords(at: Instant): string {
  return minuteWords(Math.floor(chinaMinuteOfDay(at)))
}

export function minuteWords(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

/** 14:00–15:00 */
export function spanWords({ from, to }: { from: Instant; to: Instant }): string {
  const end = clockWords(to)
  return `${clockWords(from)}–${end === '0:00' ? '24:00' : end}`
}

/** 12 元, 8.5 元, 免费 */
export function priceWords(fen: number): string {
  return fen === 0 ? '免费' : `${fen / 100} 元`
}

/** 前一天 17:00 前, 当天 9:00 前 */
export function cutOffWords({ daysBefore, minute }: MealRules['cutOff']): string {
  return `${daysBefore === 0 ? '当天' : '前一天'} ${minuteWords(minute)} 前`
}

/** 半小时, 1 小时, 1 小时 30 分 */
export function lengthWords(minutes: number): string {
  if (minutes === 30) return '半小时'
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分${hours > 0 ? '' : '钟'}` : ''].filter((part) => part !== '').join(' ')
}

/** What a use is called that a resident booked: no name, to whoever sees it. */
export const BOOKED_TITLE = '居民预约'
