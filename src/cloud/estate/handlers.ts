import type { estateContract } from '../../domain/estate/contract'
import type { Handlers } from '../context'

/** Every handler of estate, by action name. */
export const estateHandlers: Handlers<typeof estateContract> = {}
