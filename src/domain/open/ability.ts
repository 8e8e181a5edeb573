import { byRoles, type Permissions } from '../shared/permission'
import type { openContract } from './contract'

/** Who may do what: what a whole district publishes is decided at the district. */
export const openPermissions = {
  'open.state': byRoles('admin'),
  'open.publish': byRoles('admin'),
} as const satisfies Permissions<typeof openContract>
