import type { Role } from '../shared/actor'
import { ANYONE, byRoles, type Permissions, SIGNED_IN } from '../shared/permission'
import type { venueContract } from './contract'

/** Who keeps the centres of a community. */
export const KEEPERS = ['community', 'street', 'district', 'admin'] as const satisfies readonly Role[]

/** Who may order for an elder in the buildings that they look after. */
export const HELPERS = ['stairHead', 'gridWorker', 'secretary', ...KEEPERS] as const satisfies readonly Role[]

const BY_KEEPERS = byRoles(...KEEPERS)

/** Who may do what. Whether a neighbour may book a place is a rule of the place, not of a role. */
export const venuePermissions = {
  'venue.list': ANYONE,
  'venue.day': ANYONE,
  'venue.book': SIGNED_IN,
  'venue.cancel': SIGNED_IN,
  'venue.mine': SIGNED_IN,
  'venue.meals': SIGNED_IN,
  'venue.orderMeal': SIGNED_IN,
  'venue.cancelMeal': SIGNED_IN,
  'venue.settings': BY_KEEPERS,
  'venue.saveSettings': BY_KEEPERS,
  'venue.saveMeals': BY_KEEPERS,
  'venue.use': BY_KEEPERS,
  'venue.who': BY_KEEPERS,
  'venue.clear': BY_KEEPERS,
  'venue.kitchen': BY_KEEPERS,
  'venue.kitchenList': BY_KEEPERS,
  'venue.exportKitchen': BY_KEEPERS,
} as const satisfies Permissions<typeof venueContract>
