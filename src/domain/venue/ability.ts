import type { Permissions } from '../shared/permission'
import type { venueContract } from './contract'

/** Who may do what. */
export const venuePermissions = {} as const satisfies Permissions<typeof venueContract>
