import type { Permissions } from '../shared/permission'
import type { deskContract } from './contract'

/** Who may do what. */
export const deskPermissions = {} as const satisfies Permissions<typeof deskContract>
