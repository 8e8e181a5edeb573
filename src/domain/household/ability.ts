import type { Permissions } from '../shared/permission'
import type { householdContract } from './contract'

/** Who may do what. */
export const householdPermissions = {} as const satisfies Permissions<typeof householdContract>
