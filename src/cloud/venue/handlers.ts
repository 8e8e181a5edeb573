import type { venueContract } from '../../domain/venue/contract'
import type { Handlers } from '../context'

/** Every handler of venue, by action name. */
export const venueHandlers: Handlers<typeof venueContract> = {}
