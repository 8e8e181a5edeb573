import type { roleContract } from '../../domain/role/contract'
import type { Handlers } from '../context'

/** Every handler of role, by action name. */
export const roleHandlers: Handlers<typeof roleContract> = {}
