import type { Permissions } from '../shared/permission'
import type { estateContract } from './contract'

/** Who may do what. */
export const estatePermissions = {} as const satisfies Permissions<typeof estateContract>
