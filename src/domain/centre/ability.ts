import type { Permissions } from '../shared/permission'
import type { centreContract } from './contract'

/** Who may do what. */
export const centrePermissions = {} as const satisfies Permissions<typeof centreContract>
