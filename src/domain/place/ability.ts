import { ANYONE, type Permissions, SIGNED_IN } from '../shared/permission'
import type { placeContract } from './contract'

/** Who may do what. */
export const placePermissions = {
  // What is answered depends upon the hats: `repair/ability.mayReportAt`.
  'place.reportable': SIGNED_IN,
  'place.estate': ANYONE,
} as const satisfies Permissions<typeof placeContract>
