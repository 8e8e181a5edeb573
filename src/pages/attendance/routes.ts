/** Who comes, and who is there: a subpackage of its own, opened at the door of an event. */
export const attendancePackage = { root: 'pages/attendance', pages: ['roster/index', 'scan/index'] }

/** Who comes to that session. */
export function rosterOf(session: string): string {
  return `/pages/attendance/roster/index?session=${session}`
}

/** Checking people in at the door of that session. */
export function scanOf(session: string): string {
  return `/pages/attendance/scan/index?session=${session}`
}
