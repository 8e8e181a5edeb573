import { CHINA_OFFSET, chinaDay, type Instant, instant, ms } from '../shared/time'
import type { BookingState } from './booking'

export const STATE_WORDS: Record<BookingState, string> = {
  asked: '正在报名',
  applied: '等抽签',
  waiting: '候补中',
  offered: '有名额，等您确认',
  booked: '已报名',
  attended: '已参加',
  absent: '没来',
  declined: '没要名额',
  lapsed: '没有轮到',
  left: '已退出',
  cancelled: '已取消',
  calledOff: '活动取消了',
}

/** 11月24日 16:30 */
export function momentWords(at: Instant): string {
  const day = chinaDay(at)
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日 ${instant(ms(at) + CHINA_OFFSET).slice(11, 16)}`
}

/** Said before somebody cancels late: it is allowed, since the seat is worth more to the next in line than an empty chair. */
export const LATE_CANCEL_WORDS = '已过了约定的取消时间。来不了还是请取消：名额马上给排队的人，带活动的人会看到是临时取消的。'

/** Why somebody behind was given a seat first. @param free seats that were free; @param needed by the party */
export function passedWords(free: number, needed: number): string {
  return `空出 ${free} 个名额，您一起报了 ${needed} 位，要么都有要么都不要，所以先给了后面合适的一家。您的位置不变。`
}
