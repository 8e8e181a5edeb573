import { ANYONE, type Permissions, SIGNED_IN } from '../shared/permission'
import type { bookingContract } from './contract'

/** One's own bookings and nobody else's; who runs the event sees who comes through `attendance`. */
export const bookingPermissions = {
  'booking.form': SIGNED_IN,
  'booking.book': SIGNED_IN,
  'booking.cancel': SIGNED_IN,
  'booking.accept': SIGNED_IN,
  'booking.decline': SIGNED_IN,
  'booking.mine': SIGNED_IN,
  'booking.get': SIGNED_IN,
  'booking.draw': ANYONE,
} as const satisfies Permissions<typeof bookingContract>
