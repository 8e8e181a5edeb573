import type { menuContract } from '../../domain/menu/contract'
import type { Handlers } from '../context'

/** Every handler of menu, by action name. */
export const menuHandlers: Handlers<typeof menuContract> = {}
