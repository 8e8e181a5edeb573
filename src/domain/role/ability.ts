import type { Permissions } from '../shared/permission'
import type { roleContract } from './contract'

/** Who may do what. */
export const rolePermissions = {} as const satisfies Permissions<typeof roleContract>
