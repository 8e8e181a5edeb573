import type { Ages, EventKind, ForWhom, Series, SessionState } from './event'

/** What kind of activity it is. */
export const KIND_WORDS: Record<EventKind, string> = {
  class: '课程',
  craft: '手工',
  festival: '节庆',
  clinic: '义诊',
  lecture: '讲座',
  sport: '运动',
  other: '其他',
}

export const FOR_WHOM_WORDS: Record<ForWhom, string> = {
  anyone: '大人孩子都可以',
  children: '孩子参加',
  adults: '大人参加',
}

export const STATE_WORDS: Record<SessionState, string> = {
  draft: '草稿',
  published: '报名中',
  ended: '已结束',
  cancelled: '已取消',
}

const DAY_WORDS = ['一', '二', '三', '四', '五', '六', '日']

/** Minutes since midnight as on a clock: 16:30. */
export function clockWords(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** @param weekdays ISO: 每周三, 每周一、周三, 每周一到周五, 每天 */
export function weekdaysWords(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return '每天'
  const days = [...weekdays].sort((one, other) => one - other)
  const [first = 1] = days
  const last = days[days.length - 1] ?? first
  if (days.length > 2 && last - first === days.length - 1) return `每${dayWord(first)}到${dayWord(last)}`
  return `每${days.map(dayWord).join('、')}`
}

function dayWord(day: number): string {
  return `周${DAY_WORDS[day - 1] ?? ''}`
}

/** 每周三 16:30–18:00 */
export function seriesWords({ weekdays, from, to }: Pick<Series, 'weekdays' | 'from' | 'to'>): string {
  return `${weekdaysWords(weekdays)} ${clockWords(from)}–${clockWords(to)}`
}

/**
 * Who may come, by age: 6–12 岁, 6 岁以上, 18 个月–3 岁. Empty when every age is welcome.
 * @param ages full months, both included: somebody of twelve is up to 155 months old
 */
export function agesWords(ages: Ages | null): string {
  const from = ages?.from ?? null
  const to = ages?.to ?? null
  if (from !== null && to !== null) {
    const [least, most] = [leastWords(from), mostWords(to)]
    if (least === most) return least
    return least.endsWith(' 岁') && most.endsWith(' 岁') ? `${least.replace(' 岁', '')}–${most}` : `${least}–${most}`
  }
  if (from !== null && from > 0) return `${leastWords(from)}以上`
  return to === null ? '' : `${mostWords(to)}以下`
}

function leastWords(months: number): string {
  return months % 12 === 0 ? `${months / 12} 岁` : `${months} 个月`
}

function mostWords(months: number): string {
  if ((months + 1) % 12 === 0) return `${(months + 1) / 12 - 1} 岁`
  return leastWords(months)
}
