import type { Permissions } from '../shared/permission'
import type { eventContract } from './contract'

/** Who may do what. */
export const eventPermissions = {} as const satisfies Permissions<typeof eventContract>
