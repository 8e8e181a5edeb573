import type { Permissions } from '../shared/permission'
import type { childContract } from './contract'

/** Who may do what. */
export const childPermissions = {} as const satisfies Permissions<typeof childContract>
