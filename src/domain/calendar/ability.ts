import { type Permissions, SIGNED_IN } from '../shared/permission'
import type { calendarContract } from './contract'

/** One's own calendar and nobody else's. */
export const calendarPermissions = {
  'calendar.feed': SIGNED_IN,
  'calendar.renew': SIGNED_IN,
  'calendar.stop': SIGNED_IN,
  'calendar.file': SIGNED_IN,
} as const satisfies Permissions<typeof calendarContract>
