import { byParties, type Permissions, SIGNED_IN } from '../shared/permission'
import type { attendanceContract } from './contract'

/** The list is for who runs the event (`event/ability.runs`); the rest is about one's own booking. */
export const attendancePermissions = {
  'attendance.roster': byParties('organiser', 'keeper'),
  'attendance.mark': byParties('organiser', 'keeper'),
  'attendance.export': byParties('organiser', 'keeper'),
  'attendance.mine': SIGNED_IN,
  'attendance.object': SIGNED_IN,
  'attendance.certificate': SIGNED_IN,
} as const satisfies Permissions<typeof attendanceContract>
