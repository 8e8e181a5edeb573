import type { Notice } from '../notice/notice'
import type { Instant } from '../shared/time'
import { chinaDay } from '../shared/time'
import type { MealOrder } from './meal'
import type { SlotBooking } from './venue'
import { dayWords, spanWords } from './words'

interface Telling {
  id: string
  notice: Notice
}

/** The slot is theirs, or was taken back. @param room its name */
export function slotNotice(id: string, { tenant, person, from, to, why, reason }: SlotBooking, room: string, now: Instant): Telling {
  const what = `${room} ${dayWords(chinaDay(from))} ${spanWords({ from, to })}`
  const ended =
    why === 'closed'
      ? `那时不开门（${reason ?? '临时关门'}），这次预约取消了，可以换个时间`
      : `社区收回了这次预约：${reason ?? '有别的安排'}`
  return {
    id: `venue.${id}.${why ?? 'held'}`,
    notice: told({
      tenant,
      person,
      matter: `venue:${id}`,
      title: what,
      words: why === null ? '预约好了，去不了请提前取消' : ended,
      at: now,
    }),
  }
}

/** The meal is ordered, or there is none. */
export function mealNotice(id: string, order: MealOrder, now: Instant): Telling {
  const { tenant, person, day, portions, why, reason } = order
  const words = why === null ? `订好了 ${portions} 份` : `这天不开餐（${reason ?? '临时关门'}），订的 ${portions} 份取消了`
  return {
    id: `meal.${id}.${why ?? 'held'}`,
    notice: told({ tenant, person, matter: `meal:${id}`, title: `助餐 ${dayWords(day)}`, words, at: now }),
  }
}

function told(given: Pick<Notice, 'tenant' | 'person' | 'matter' | 'title' | 'words' | 'at'>): Notice {
  return { ...given, urgent: false, readAt: null, unread: true }
}
