import type { attendanceContract } from '../../domain/attendance/contract'
import type { Handlers } from '../context'

/** Every handler of attendance, by action name. */
export const attendanceHandlers: Handlers<typeof attendanceContract> = {}
