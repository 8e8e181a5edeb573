import type { eventContract } from '../../domain/event/contract'
import type { Handlers } from '../context'

/** Every handler of event, by action name. */
export const eventHandlers: Handlers<typeof eventContract> = {}
