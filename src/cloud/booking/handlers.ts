import type { bookingContract } from '../../domain/booking/contract'
import { refuse } from '../../domain/shared/refusal'
import type { Handlers } from '../context'

const later = async () => refuse('notFound') as never

/** Every handler of booking, by action name. */
export const bookingHandlers: Handlers<typeof bookingContract> = {
  'booking.form': later,
  'booking.book': later,
  'booking.cancel': later,
  'booking.accept': later,
  'booking.decline': later,
  'booking.mine': later,
  'booking.get': later,
  'booking.draw': later,
}
