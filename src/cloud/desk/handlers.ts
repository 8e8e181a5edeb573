import type { deskContract } from '../../domain/desk/contract'
import type { Handlers } from '../context'

/** Every handler of desk, by action name. */
export const deskHandlers: Handlers<typeof deskContract> = {}
