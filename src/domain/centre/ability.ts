import { ANYONE, byRoles, byStaff, type Permissions } from '../shared/permission'
import type { centreContract } from './contract'

const KEEPERS = ['community', 'street', 'district', 'admin'] as const

/** Who may do what. */
export const centrePermissions = {
  'centre.list': ANYONE,
  'centre.get': ANYONE,
  'centre.communities': byStaff(...KEEPERS),
  'centre.save': byRoles(...KEEPERS),
} as const satisfies Permissions<typeof centreContract>
