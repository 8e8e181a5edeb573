import { STAFF_ROLES } from '../role/invitation'
import { byStaff, type Permissions } from '../shared/permission'
import type { deskContract } from './contract'

/** Whoever holds any role beside living here has a desk; what lies upon it depends upon the hat. */
const anyStaff = byStaff(...STAFF_ROLES)

/** Who may do what. */
export const deskPermissions = {
  'desk.work': anyStaff,
  'desk.counts': anyStaff,
  'desk.filters': anyStaff,
  // The same rows as on the screen: whoever sees them may keep them.
  'desk.export': anyStaff,
} as const satisfies Permissions<typeof deskContract>
