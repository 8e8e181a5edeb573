import type { householdContract } from '../../domain/household/contract'
import type { Handlers } from '../context'

/** Every handler of household, by action name. */
export const householdHandlers: Handlers<typeof householdContract> = {}
