import type { Booking } from '@/domain/booking/booking'
import { china, MORNING } from '../clock'

/** A seat in a class tomorrow at 16:30, of somebody who comes in person. */
export function makeBooking(overrides: Partial<Booking> = {}): Booking {
  const booker = overrides.booker ?? 'zhang'
  return {
    tenant: 'yanping',
    session: 'session-1',
    event: 'event-1',
    path: ['yanping', 'ziyun', 'yijing'],
    booker,
    attendees: [`self.${booker}`],
    state: 'booked',
    at: MORNING,
    since: MORNING,
    from: china('2026-11-24 16:30'),
    to: china('2026-11-24 18:00'),
    code: '2345678ABC',
    consents: [],
    term: '2026-autumn',
    token: null,
    leaving: false,
    late: false,
    undoneSince: null,
    seen: 0,
    ...overrides,
  }
}
