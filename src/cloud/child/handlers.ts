import type { childContract } from '../../domain/child/contract'
import type { Handlers } from '../context'

/** Every handler of child, by action name. */
export const childHandlers: Handlers<typeof childContract> = {}
