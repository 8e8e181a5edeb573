import type { CentreContent, Room } from '../centre/centre'
import { closedOn, roomOpening, spansOn } from '../centre/rules'
import { CHINA_OFFSET, chinaDay, chinaWeekday, DAY, type Instant, instant, MINUTE, ms } from '../shared/time'
import type { MealRules } from './meal'
import type { SlotRules } from './venue'

/** A house of which only this matters. */
export type House = Pick<CentreContent, 'hours' | 'closures'>
export type Hours = Pick<Room, 'hours'>

export interface Span {
  from: Instant
  to: Instant
}

/** The China midnight with which a day begins. */
export function dayStart(day: string): Instant {
  return instant(Date.parse(`${day}T00:00:00.000Z`) - CHINA_OFFSET)
}

/** @param days may be negative */
export function dayLater(day: string, days: number): string {
  return instant(Date.parse(`${day}T00:00:00.000Z`) + days * DAY).slice(0, 10)
}

/** Monday of the week that a day of China falls into: weeks are counted by it. */
export function weekOf(day: string): string {
  return dayLater(day, 1 - chinaWeekday(dayStart(day)))
}

/** Days from today on for which something is taken. */
export function daysAhead(now: Instant, ahead: number): string[] {
  return Array.from({ length: ahead + 1 }, (_, nth) => dayLater(chinaDay(now), nth))
}

/** The slots of a room on a day: as many of full length as fit into each of its hours, from the beginning on; none on a day that is shut. */
export function slotsOf(house: House, room: Hours, minutes: number, day: string): Span[] {
  const length = minutes * MINUTE
  return spansOn(room.hours ?? house.hours, house.closures, dayStart(day)).flatMap(({ from, to }) =>
    Array.from({ length: Math.floor((ms(to) - ms(from)) / length) }, (_, nth) => ({
      from: instant(ms(from) + nth * length),
      to: instant(ms(from) + (nth + 1) * length),
    })),
  )
}

/**
 * Is the room open for the whole span?
 * @returns null, or why not, as a sentence
 */
export function shutDuring(house: House, room: Hours, { from, to }: Span): string | null {
  const opening = roomOpening(house, room, from)
  if (!opening.open) return opening.reason ?? '那时还没开门'
  if (opening.until === null || opening.until >= to) return null
  return closedOn(house.closures, opening.until)?.reason ?? '还没结束就关门了'
}

/** Whether a slot can be booked by the clock. */
export function slotTiming(rules: Pick<SlotRules, 'ahead'>, slot: Span, now: Instant): 'past' | 'tooSoon' | 'now' {
  if (slot.from <= now) return 'past'
  return chinaDay(slot.from) > dayLater(chinaDay(now), rules.ahead) ? 'tooSoon' : 'now'
}

/** The last instant at which a slot can be given up. */
export function slotCancelUntil(rules: Pick<SlotRules, 'cancelBefore'>, slot: Pick<Span, 'from'>): Instant {
  return instant(ms(slot.from) - rules.cancelBefore * MINUTE)
}

/** The last instant at which a meal of that day is ordered or cancelled. */
export function mealCutOff({ cutOff }: Pick<MealRules, 'cutOff'>, day: string): Instant {
  return instant(ms(dayStart(day)) - cutOff.daysBefore * DAY + cutOff.minute * MINUTE)
}

/** How many are cooked on that day. */
export function mealCapacity({ capacity, menus }: Pick<MealRules, 'capacity' | 'menus'>, day: string): number {
  return menus.find((menu) => menu.day === day)?.capacity ?? capacity
}

/**
 * Is there a meal on that day, and can it still be ordered?
 * `shut`: no meal; `words` says why. `over`: too late; `later`: not yet.
 */
export function mealDay(
  rules: MealRules,
  house: House,
  room: Hours,
  day: string,
  now: Instant,
): { is: 'open' | 'over' | 'later' } | { is: 'shut'; words: string } {
  if (!rules.open) return { is: 'shut', words: '现在不订餐' }
  const closure = closedOn(house.closures, dayStart(day))
  if (closure) return { is: 'shut', words: closure.reason }
  if (spansOn(room.hours ?? house.hours, [], dayStart(day)).length === 0) return { is: 'shut', words: '这天休息' }
  if (mealCapacity(rules, day) === 0) return { is: 'shut', words: '这天不做饭' }
  if (now > mealCutOff(rules, day)) return { is: 'over' }
  return day > dayLater(chinaDay(now), rules.ahead) ? { is: 'later' } : { is: 'open' }
}

/** Menus of days long gone are of no use to anybody. */
export function menusFrom<T extends { day: string }>(menus: readonly T[], now: Instant): T[] {
  return menus.filter(({ day }) => day >= dayLater(chinaDay(now), -7)).sort((a, b) => (a.day < b.day ? -1 : 1))
}
