import type { Permissions } from '../shared/permission'
import type { searchContract } from './contract'

/** Who may do what. */
export const searchPermissions = {} as const satisfies Permissions<typeof searchContract>
