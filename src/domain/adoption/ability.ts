import { livesIn } from '../repair/ability'
import { type Actor, covers, type Role } from '../shared/actor'
import { ANYONE, byParties, type Permissions, SIGNED_IN } from '../shared/permission'
import type { Adopter, Adoption } from './adoption'
import type { adoptionContract } from './contract'
import type { Party } from './machine'

/** Roles that decide about claims of the places that their hat covers. */
const DESK_ROLES = ['secretary', 'community', 'street', 'district', 'admin'] as const satisfies readonly Role[]

/** How this actor stands to this claim. */
export function partiesOf(actor: Actor, adoption: Pick<Adoption, 'tenant' | 'path' | 'person'>): Party[] {
  if (actor.tenant !== adoption.tenant || actor.kind === 'visitor') return []
  if (actor.kind === 'system') return ['system']
  const parties: Party[] = []
  if (actor.person === adoption.person) parties.push('adopter')
  if (covers(actor, DESK_ROLES, adoption.path)) parties.push('desk')
  return parties
}

/**
 * In whose name this actor may claim there: a partner's liaison whose hat covers the place for the unit, who lives in the estate for a
 * team of neighbours. The desk confirms either.
 */
export function mayClaimAs(actor: Actor, adopter: Adopter, path: readonly string[]): boolean {
  if (adopter === 'partner') return covers(actor, ['partner'], path)
  return livesIn(actor, path[3] ?? '') || covers(actor, ['gridWorker', 'stairHead', ...DESK_ROLES], path)
}

/** Who may do what; for a step the machine says in which state. */
export const adoptionPermissions = {
  'adoption.of': ANYONE,
  'adoption.mine': SIGNED_IN,
  // In whose name, and where: `mayClaimAs`.
  'adoption.claim': SIGNED_IN,
  'adoption.confirm': byParties('desk'),
  'adoption.decline': byParties('desk'),
  'adoption.report': byParties('adopter'),
  'adoption.fulfil': byParties('desk'),
  'adoption.release': byParties('adopter', 'desk'),
} as const satisfies Permissions<typeof adoptionContract>
