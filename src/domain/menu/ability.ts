import type { Permissions } from '../shared/permission'
import type { menuContract } from './contract'

/** Who may do what. */
export const menuPermissions = {} as const satisfies Permissions<typeof menuContract>
