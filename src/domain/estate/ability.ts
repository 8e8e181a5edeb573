import { ANYONE, byRoles, byStaff, type Permissions } from '../shared/permission'
import type { estateContract } from './contract'

const SETTERS = ['secretary', 'community', 'street', 'district', 'admin'] as const

/** Who may do what. */
export const estatePermissions = {
  'estate.card': ANYONE,
  'estate.services': ANYONE,
  // Phrases are said to residents every day: whoever works anywhere may read them.
  'estate.phrases': byStaff('stairHead', 'gridWorker', 'fixer', ...SETTERS),
  'estate.list': byStaff(...SETTERS),
  'estate.settings': byRoles(...SETTERS),
  'estate.save': byRoles(...SETTERS),
  'estate.trail': byRoles(...SETTERS),
} as const satisfies Permissions<typeof estateContract>
