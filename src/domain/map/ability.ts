import { ANYONE, type Permissions } from '../shared/permission'
import type { mapContract } from './contract'

/** Who may do what: the map shows what everybody may know. */
export const mapPermissions = {
  'map.viewport': ANYONE,
  'map.list': ANYONE,
  'map.card': ANYONE,
  'map.outlines': ANYONE,
  'map.estates': ANYONE,
} as const satisfies Permissions<typeof mapContract>
