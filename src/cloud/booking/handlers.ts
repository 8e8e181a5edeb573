import type { bookingContract } from '../../domain/booking/contract'
import type { Handlers } from '../context'

/** Every handler of booking, by action name. */
export const bookingHandlers: Handlers<typeof bookingContract> = {}
