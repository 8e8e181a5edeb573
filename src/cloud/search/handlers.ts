import type { searchContract } from '../../domain/search/contract'
import type { Handlers } from '../context'

/** Every handler of search, by action name. */
export const searchHandlers: Handlers<typeof searchContract> = {}
