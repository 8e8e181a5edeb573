import { chinaDay, DAY, type Instant, instant, MINUTE, ms } from '../shared/time'
import { WISH_AHEAD } from './limits'
import type { Offer } from './offer'
import type { Order, Span } from './order'
import { isInSeason, nextPeriods, type Period, periodOf, seasonWords } from './season'

type Asked = Pick<Offer, 'months' | 'leadDays' | 'people' | 'minutes'>

/** The first instant that may be wished: the unit needs its lead time. */
export function earliest({ leadDays }: Pick<Offer, 'leadDays'>, now: Instant): Instant {
  return instant(ms(now) + leadDays * DAY)
}

/** Is it on the menu's season now, with the lead time taken into account? */
export function isInSeasonNow(offer: Pick<Offer, 'months' | 'leadDays'>, now: Instant): boolean {
  return isInSeason(offer.months, earliest(offer, now))
}

/** Months that may be ordered next, soonest first. @param most how many */
export function bookablePeriods(offer: Pick<Offer, 'months' | 'leadDays'>, now: Instant, most: number): Period[] {
  return nextPeriods(offer.months, earliest(offer, now), most)
}

/** Months of these wishes, each once, in the order of the wishes: the first that has a place left is held. */
export function periodsOf(wishes: readonly Span[]): Period[] {
  return [...new Set(wishes.map(({ from }) => periodOf(from)))]
}

/** Does it serve this place? @param path ids from the district down to the estate */
export function serves(offer: Pick<Offer, 'serves'>, path: readonly string[]): boolean {
  return offer.serves.some((place) => path.includes(place))
}

/** What is wrong with a wish, or null. */
export function wishProblem(offer: Asked, wish: Span, now: Instant): string | null {
  const length = ms(wish.to) - ms(wish.from)
  if (wish.from < earliest(offer, now)) return `要提前 ${offer.leadDays} 天，请选晚一些的日子`
  if (ms(wish.from) > ms(now) + WISH_AHEAD) return '太远了，请选一年以内的日子'
  if (length < offer.minutes * MINUTE) return `这项活动要 ${offer.minutes} 分钟，请把时间放宽一些`
  if (!isOneDay(wish)) return '一个时间要在同一天里，哪几天都行就分开写'
  if (!isInSeason(offer.months, wish.from)) return `这个月不办，能办的月份：${seasonWords(offer.months)}`
  return null
}

/** Both ends on one day of China: an event has its day. */
function isOneDay({ from, to }: Span): boolean {
  return chinaDay(from) === chinaDay(instant(ms(to) - 1))
}

/** What is wrong with an order before it is placed, by field; null when nothing is. Too few people are no fault: it may be merged. */
export function orderProblems(
  offer: Asked,
  asked: { wishes: readonly Span[]; people: number },
  now: Instant,
): Record<string, string> | null {
  const wrong: Record<string, string> = {}
  asked.wishes.forEach((wish, index) => {
    const problem = wishProblem(offer, wish, now)
    if (problem !== null) wrong[`wishes.${index}`] = problem
  })
  if (asked.people > offer.people.max) wrong.people = `一次最多 ${offer.people.max} 人，人多请分两次点`
  return Object.keys(wrong).length === 0 ? null : wrong
}

/** How many people are wanting until it is worth coming; 0 when there are enough. */
export function wanting(order: Pick<Order, 'people'>, offer: Pick<Offer, 'people'>): number {
  return Math.max(0, offer.people.min - order.people)
}

/** What is wrong with the time that the unit chose, or null: it has to lie within one of the wishes. */
export function acceptProblem(order: Pick<Order, 'wishes'>, at: Span, now: Instant): string | null {
  if (at.from <= now) return '这个时间已经过了，请选还没到的'
  if (!order.wishes.some((wish) => wish.from <= at.from && at.to <= wish.to)) return '请在小区希望的时间里选；都不合适就回绝，说明哪天可以'
  return null
}

/** May it be said that it was given? Once it has begun. */
export function hasBegun(order: Pick<Order, 'at'>, now: Instant): boolean {
  return order.at !== null && order.at.from <= now
}
