import type { NodeLevel } from '../place/tree'
import type { Actor, Role } from '../shared/actor'
import { byRoles, byStaff, type Permissions, SIGNED_IN } from '../shared/permission'
import type { roleContract } from './contract'
import { STAFF_ROLES, type StaffRole } from './invitation'

/** Who gives and takes away which roles, at the places that their hat covers. Nobody gives the own role, or one above it, but an admin. */
export const GIVES = {
  resident: [],
  stairHead: [],
  gridWorker: [],
  fixer: [],
  organizer: [],
  partner: [],
  secretary: ['stairHead', 'fixer', 'organizer'],
  community: ['secretary', 'gridWorker', 'stairHead', 'fixer', 'organizer', 'partner'],
  street: ['community', 'secretary', 'gridWorker', 'stairHead', 'fixer', 'organizer', 'partner'],
  district: ['street', 'community', 'secretary', 'gridWorker', 'stairHead', 'fixer', 'organizer', 'partner'],
  admin: STAFF_ROLES,
} as const satisfies Record<Role, readonly StaffRole[]>

/** Where a role can be held. */
export const LEVELS_OF = {
  stairHead: ['building'],
  gridWorker: ['grid', 'building', 'estate'],
  fixer: ['building', 'estate', 'community', 'street'],
  organizer: ['estate', 'community'],
  partner: ['community', 'street', 'district'],
  secretary: ['estate'],
  community: ['community'],
  street: ['street'],
  district: ['district'],
  admin: ['district'],
} as const satisfies Record<StaffRole, readonly NodeLevel[]>

/** A place as these rules see it; `path` goes from the district down to the place itself, also that of a grid. */
export interface Node {
  level: NodeLevel
  path: readonly string[]
}

/** Roles that give others: whoever holds one has the people page. */
export const GIVERS = ['secretary', 'community', 'street', 'district', 'admin'] as const satisfies readonly Role[]

export function isGiver(role: Role): boolean {
  return GIVES[role].length > 0
}

export function fits(role: StaffRole, level: NodeLevel): boolean {
  return (LEVELS_OF[role] as readonly NodeLevel[]).includes(level)
}

/** May this actor give the role there, change its term or take it away? */
export function mayGive(actor: Actor, role: StaffRole, node: Node): boolean {
  return givable(actor, node).includes(role)
}

/** Roles that this actor may give at the place, the widest last. */
export function givable(actor: Actor, { level, path }: Node): StaffRole[] {
  if (actor.kind !== 'person') return []
  const over = actor.hats.filter(({ place }) => path.includes(place))
  return STAFF_ROLES.filter((role) => fits(role, level) && over.some((hat) => (GIVES[hat.role] as readonly Role[]).includes(role)))
}

/** Places whose staff this actor looks after; none within another. */
export function lookedAfter(actor: Actor): string[] {
  if (actor.kind !== 'person') return []
  const hats = actor.hats.filter(({ role }) => isGiver(role))
  const wider = (place: string, path: readonly string[]) => hats.some((other) => other.place !== place && path.includes(other.place))
  return [...new Set(hats.filter(({ place, path }) => !wider(place, path)).map(({ place }) => place))]
}

/** Who may do what. Which role where: `mayGive`. */
export const rolePermissions = {
  'role.people': byStaff(...GIVERS),
  'role.person': byStaff(...GIVERS),
  'role.places': byStaff(...GIVERS),
  'role.grant': byRoles(...GIVERS),
  'role.revoke': byRoles(...GIVERS),
  'role.handOver': byRoles(...GIVERS),
  'role.invite': byRoles(...GIVERS),
  'role.invitations': byStaff(...GIVERS),
  'role.cancelInvitation': byRoles(...GIVERS),
  'role.invited': SIGNED_IN,
  'role.accept': SIGNED_IN,
} as const satisfies Permissions<typeof roleContract>
