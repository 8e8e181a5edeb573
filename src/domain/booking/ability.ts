import type { Permissions } from '../shared/permission'
import type { bookingContract } from './contract'

/** Who may do what. */
export const bookingPermissions = {} as const satisfies Permissions<typeof bookingContract>
