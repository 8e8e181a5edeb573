import type { bookingContract } from '../../domain/booking/contract'
import type { Handlers } from '../context'
import { book } from './book'
import { draw, form, get, mine } from './reads'
import { acceptOffer, cancel, decline } from './steps'

/** Every handler of booking, by action name. */
export const bookingHandlers: Handlers<typeof bookingContract> = {
  'booking.form': form,
  'booking.book': book,
  'booking.cancel': cancel,
  'booking.accept': acceptOffer,
  'booking.decline': decline,
  'booking.mine': mine,
  'booking.get': get,
  'booking.draw': draw,
}
