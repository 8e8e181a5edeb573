import { type Booking, SEATED } from '../../domain/booking/booking'
import type { Store, Stored } from '../store/port'
import { bookings } from './collections'

/** Everybody who has, or had, a seat of this session, in the order in which they asked. */
export async function seatedOf(store: Pick<Store, 'cursor'>, session: string): Promise<Stored<Booking>[]> {
  const found: Stored<Booking>[] = []
  for await (const each of store.cursor(bookings, { eq: { session }, in: { state: SEATED } })) found.push(each)
  return found.sort((one, other) => (one.data.at + one.id < other.data.at + other.id ? -1 : 1))
}

/** Says who came. Only of somebody with a seat; @returns false when there is none */
export function markCame(store: Pick<Store, 'patch'>, booking: string, state: (typeof SEATED)[number]): Promise<boolean> {
  return store.patch(bookings, booking, { guard: { in: { state: SEATED } }, set: { state } })
}
