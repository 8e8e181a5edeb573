import type { searchContract } from '../../domain/search/contract'
import type { Handlers } from '../context'
import { find } from './find'

export const searchHandlers: Handlers<typeof searchContract> = { 'search.find': find }
