import type { centreContract } from '../../domain/centre/contract'
import type { Handlers } from '../context'

/** Every handler of centre, by action name. */
export const centreHandlers: Handlers<typeof centreContract> = {}
