import type { attendanceContract } from '../../domain/attendance/contract'
import type { Handlers } from '../context'
import { exportRoster } from './export'
import { mark } from './mark'
import { certificate, mine, object } from './mine'
import { roster } from './roster'

/** Every handler of attendance, by action name. */
export const attendanceHandlers: Handlers<typeof attendanceContract> = {
  'attendance.roster': roster,
  'attendance.mark': mark,
  'attendance.export': exportRoster,
  'attendance.mine': mine,
  'attendance.object': object,
  'attendance.certificate': certificate,
}
