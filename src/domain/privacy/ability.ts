import { ANYONE, byStaff, type Permissions, SIGNED_IN } from '../shared/permission'
import type { privacyContract } from './contract'

/** Who may do what. */
export const privacyPermissions = {
  'privacy.terms': ANYONE,
  // All about oneself: there is no input that names another.
  'privacy.consent': SIGNED_IN,
  'privacy.setPhone': SIGNED_IN,
  'privacy.mine': SIGNED_IN,
  'privacy.looksAtMe': SIGNED_IN,
  'privacy.export': SIGNED_IN,
  'privacy.erase': SIGNED_IN,
  'privacy.looks': byStaff('admin'),
} as const satisfies Permissions<typeof privacyContract>
