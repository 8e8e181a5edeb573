import type { Permissions } from '../shared/permission'
import type { privacyContract } from './contract'

/** Who may do what. */
export const privacyPermissions = {} as const satisfies Permissions<typeof privacyContract>
