import { ANYONE, type Permissions, SIGNED_IN } from '../shared/permission'
import type { childContract } from './contract'

/**
 * Who may do what. No role counts here: a child is found under whoever asks, and to everybody else there is no such child. Organisers
 * see the children who come to them in the attendee list of their event.
 */
export const childPermissions = {
  'child.terms': ANYONE,
  'child.list': SIGNED_IN,
  'child.save': SIGNED_IN,
  'child.pickUps': SIGNED_IN,
  'child.consent': SIGNED_IN,
  'child.withdraw': SIGNED_IN,
  'child.remove': SIGNED_IN,
} as const satisfies Permissions<typeof childContract>
