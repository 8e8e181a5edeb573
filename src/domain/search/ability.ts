import { ANYONE, type Permissions } from '../shared/permission'
import type { searchContract } from './contract'

/** Who may do what. */
export const searchPermissions = {
  // What is found is what the one who asks may read: each capability's own rule.
  'search.find': ANYONE,
} as const satisfies Permissions<typeof searchContract>
