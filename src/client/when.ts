import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Instant } from '@/domain/shared/time'

dayjs.extend(utc)

/** Hours that China is ahead of UTC; dayjs's timezone plugin needs `Intl`, which WeChat lacks. */
const CHINA = 8

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** How people say when: 刚刚, 5 分钟前, 今天 16:30, 昨天 09:00, 明天 14:00, 周五 10:00, 3 天前, 11月3日, 2025年3月1日. */
export function when(at: Instant, now: Instant = new Date().toISOString()): string {
  const then = dayjs.utc(at).utcOffset(CHINA)
  const today = dayjs.utc(now).utcOffset(CHINA)
  const minutes = today.diff(then, 'minute')
  if (minutes >= 0 && minutes < 1) return '刚刚'
  if (minutes > 0 && minutes < 60) return `${minutes} 分钟前`
  const days = then.startOf('day').diff(today.startOf('day'), 'day')
  const clock = then.format('HH:mm')
  if (days === 0) return `今天 ${clock}`
  if (days === -1) return `昨天 ${clock}`
  if (days === 1) return `明天 ${clock}`
  if (days > 1 && days < 7) return `${WEEKDAYS[then.day()]} ${clock}`
  if (days < 0 && days > -7) return `${-days} 天前`
  return then.year() === today.year() ? then.format('M月D日') : then.format('YYYY年M月D日')
}

/** 11月22日 周日 14:00 */
export function moment(at: Instant): string {
  const then = dayjs.utc(at).utcOffset(CHINA)
  return `${then.format('M月D日')} ${WEEKDAYS[then.day()]} ${then.format('HH:mm')}`
}

/** 11月22日 周日 14:00–16:00 */
export function spanOfTime(from: Instant, to: Instant): string {
  const start = dayjs.utc(from).utcOffset(CHINA)
  return `${start.format('M月D日')} ${WEEKDAYS[start.day()]} ${start.format('HH:mm')}–${dayjs.utc(to).utcOffset(CHINA).format('HH:mm')}`
}

/** How long until, or since, a deadline: 还剩 3 小时, 已超时 2 天. */
export function untilDue(due: Instant, now: Instant = new Date().toISOString()): string {
  const minutes = dayjs(due).diff(dayjs(now), 'minute')
  return minutes >= 0 ? `还剩 ${span(minutes)}` : `已超时 ${span(-minutes)}`
}

function span(minutes: number): string {
  if (minutes < 60) return `${Math.max(1, minutes)} 分钟`
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} 小时`
  return `${Math.round(minutes / 1440)} 天`
}
