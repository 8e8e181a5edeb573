import type { Permissions } from '../shared/permission'
import type { calendarContract } from './contract'

/** Who may do what. */
export const calendarPermissions = {} as const satisfies Permissions<typeof calendarContract>
