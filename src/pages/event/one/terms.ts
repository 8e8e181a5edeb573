import type { EventView, SessionView } from '@/domain/event/schema'
import type { Instant } from '@/domain/shared/time'
import { startWords } from '../look'

/** Who may book from when: 剑津社区的居民现在就能报，12月1日 周二 09:00 起大家都能报. */
export function audienceWords({ audience: { from, allFrom }, place }: Pick<EventView, 'audience' | 'place'>, now: Instant): string {
  const moment = (at: Instant) => (at <= now ? '现在就能报' : `${startWords(at, now)} 开始报名`)
  if (allFrom !== null && (allFrom <= from || allFrom <= now)) return from > now ? moment(from) : '大家现在都能报'
  const first = `${place.name}的居民${moment(from)}`
  return allFrom === null ? first : `${first}，${startWords(allFrom, now)} 起大家都能报`
}

/** Until when one can give up a seat freely. @param minutes before it begins */
export function cancelWords(minutes: number): string {
  if (minutes === 0) return '开始前都可以取消'
  return `开始前 ${spanOf(minutes)}以前可以取消`
}

/** 3 天, 2 小时, 90 分钟 */
export function spanOf(minutes: number): string {
  if (minutes % 1_440 === 0) return `${minutes / 1_440} 天`
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`
}

export function drawWords({ drawAt, drawn }: Pick<SessionView, 'drawAt' | 'drawn'>, now: Instant): string {
  if (drawn) return '已经抽签，看结果'
  return drawAt === null || drawAt <= now ? '正在抽签' : `${startWords(drawAt, now)} 抽签，先报后报一样`
}
