import type { privacyContract } from '../../domain/privacy/contract'
import type { Handlers } from '../context'

/** Every handler of privacy, by action name. */
export const privacyHandlers: Handlers<typeof privacyContract> = {}
