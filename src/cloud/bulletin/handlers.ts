import type { bulletinContract } from '../../domain/bulletin/contract'
import type { Handlers } from '../context'

/** Every handler of bulletin, by action name. */
export const bulletinHandlers: Handlers<typeof bulletinContract> = {}
