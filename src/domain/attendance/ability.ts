import type { Permissions } from '../shared/permission'
import type { attendanceContract } from './contract'

/** Who may do what. */
export const attendancePermissions = {} as const satisfies Permissions<typeof attendanceContract>
