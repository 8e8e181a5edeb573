import { type Booking, SEATED } from '../../domain/booking/booking'
import type { Instant } from '../../domain/shared/time'
import type { Store, Stored } from '../store/port'
import { bookings } from './collections'

/** Everybody who has, or had, a seat of this session, in the order in which they asked. */
export async function seatedOf(store: Pick<Store, 'cursor'>, session: string): Promise<Stored<Booking>[]> {
  const found: Stored<Booking>[] = []
  for await (const each of store.cursor(bookings, { eq: { session }, in: { state: SEATED } })) found.push(each)
  return found.sort((one, other) => (one.data.at + one.id < other.data.at + other.id ? -1 : 1))
}

/** Whose code it is in this session; null when nobody with a seat has it. @param code plain, as `domain/booking/code` reads it */
export async function byCode(store: Pick<Store, 'query'>, session: string, code: string): Promise<Stored<Booking> | null> {
  const [found] = await store.query(bookings, { eq: { session, code }, in: { state: SEATED }, limit: 1 })
  return found ?? null
}

/** What one person has a seat for and is not over yet, soonest first. */
export async function upcomingOf(store: Pick<Store, 'query'>, person: string, now: Instant): Promise<Stored<Booking>[]> {
  return store.query(bookings, {
    eq: { booker: person },
    in: { state: SEATED },
    range: { to: { gte: now } },
    order: { by: 'to', direction: 'asc' },
    limit: 100,
  })
}

/** Says who came. Only of somebody with a seat; @returns false when there is none */
export function markCame(store: Pick<Store, 'patch'>, booking: string, state: (typeof SEATED)[number]): Promise<boolean> {
  return store.patch(bookings, booking, { guard: { in: { state: SEATED } }, set: { state } })
}
