import type { Permissions } from '../shared/permission'
import type { bulletinContract } from './contract'

/** Who may do what. */
export const bulletinPermissions = {} as const satisfies Permissions<typeof bulletinContract>
