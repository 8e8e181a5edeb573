import Taro from '@tarojs/taro'
import type { BookingView } from '@/domain/booking/schema'
import { DAY, type Instant, instant, ms } from '@/domain/shared/time'

/** As many as one looks at without a network. */
const MOST = 20

/**
 * Keeps on this phone what one needs at the door when there is no network: bookings with a seat or on their way to one, until a day
 * after the session. For this person alone; gone with signing out and with their account.
 */
export function keepTickets(person: string, seen: readonly BookingView[], now: Instant): void {
  const ids = seen.map(({ id }) => id)
  const others = ticketsOf(person).filter(({ id }) => !ids.includes(id))
  const since = instant(ms(now) - DAY)
  const worth = [...seen, ...others].filter(({ state, session }) => KEPT.includes(state) && session.to > since)
  worth.sort((one, other) => (one.session.from < other.session.from ? -1 : 1))
  Taro.setStorageSync(nameOf(person), worth.slice(0, MOST))
}

/** What was kept, soonest first. */
export function ticketsOf(person: string): BookingView[] {
  const kept: unknown = Taro.getStorageSync(nameOf(person))
  return Array.isArray(kept) ? (kept as BookingView[]) : []
}

export function forgetTickets(person: string): void {
  Taro.removeStorageSync(nameOf(person))
}

const KEPT: readonly string[] = ['applied', 'waiting', 'offered', 'booked']

function nameOf(person: string) {
  return `tickets.${person}`
}
