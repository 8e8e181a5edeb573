import { ANYONE, type Permissions } from '../shared/permission'
import type { sessionContract } from './contract'

/** Who may do what. */
export const sessionPermissions = {
  // Only where made-up people exist.
  'session.demo': ANYONE,
  'session.me': ANYONE,
} as const satisfies Permissions<typeof sessionContract>
