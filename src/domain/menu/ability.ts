import { type Actor, covers, type Role } from '../shared/actor'
import { ANYONE, byParties, byRoles, byStaff, type Permissions } from '../shared/permission'
import type { menuContract } from './contract'
import type { Party } from './machine'
import type { Order } from './order'
import type { Speaking } from './unit'

/** Who looks after the units of a place and their menus, and answers for a unit that has nobody here. */
export const KEEPING_ROLES = ['community', 'street', 'district', 'admin'] as const satisfies readonly Role[]

/** Who orders for an estate. */
export const ORDERING_ROLES = ['secretary', 'community'] as const satisfies readonly Role[]

/** Whom a partner may ask about an order. */
export const CONTACT_ROLES = ['secretary', 'organizer', 'community'] as const satisfies readonly Role[]

const OVERSEEING: readonly Role[] = ['street', 'district', 'admin']

/** Does this actor speak for the unit: as its liaison, or the community on its behalf? */
export function speaksFor(actor: Actor, unit: Speaking): boolean {
  return isLiaison(actor, unit) || keeps(actor, unit)
}

/** A liaison whose role has ended speaks for nobody, even before the list says so. */
export function isLiaison(actor: Actor, unit: Speaking): boolean {
  return (
    actor.kind === 'person' && actor.tenant === unit.tenant && unit.liaisons.includes(actor.person) && covers(actor, ['partner'], unit.path)
  )
}

export function keeps(actor: Actor, unit: Pick<Speaking, 'tenant' | 'path'>): boolean {
  return actor.tenant === unit.tenant && covers(actor, KEEPING_ROLES, unit.path)
}

/** How this actor stands to this order: the one answer from which every permission of an order follows. */
export function partiesOf(actor: Actor, order: Pick<Order, 'tenant' | 'shares'>, unit: Speaking): Party[] {
  if (actor.tenant !== order.tenant) return []
  if (actor.kind === 'system') return ['system']
  const at = (roles: readonly Role[]) => order.shares.some(({ path }) => covers(actor, roles, path))
  const parties: Party[] = []
  if (speaksFor(actor, unit)) parties.push('unit')
  if (at(ORDERING_ROLES)) parties.push('desk')
  if (at(['organizer'])) parties.push('organiser')
  if (at(OVERSEEING)) parties.push('overseer')
  if (keeps(actor, unit)) parties.push('keeper')
  return parties
}

/** Who may do what; for a step the machine says in which state. */
export const menuPermissions = {
  // The menu is for everybody: who lives there may wish that the estate orders.
  'menu.offers': ANYONE,
  'menu.offer': ANYONE,
  'menu.unit': ANYONE,
  'menu.units': byStaff('partner', ...KEEPING_ROLES),
  'menu.places': byStaff('partner', ...KEEPING_ROLES),
  // A partner founds the own unit where the role stands.
  'menu.addUnit': byRoles('partner', ...KEEPING_ROLES),
  'menu.editUnit': byParties('unit'),
  'menu.liaisons': byParties('unit'),
  'menu.addOffer': byParties('unit'),
  'menu.editOffer': byParties('unit'),
  'menu.pauseOffer': byParties('unit'),
  // Not by whoever wrote the words.
  'menu.clearOffer': byParties('keeper'),
  'menu.estates': byStaff(...ORDERING_ROLES),
  'menu.contacts': byRoles(...ORDERING_ROLES),
  'menu.place': byRoles(...ORDERING_ROLES),
  // What is answered depends upon the hats: estates of the desk, units one speaks for.
  'menu.orders': byStaff('partner', 'organizer', 'secretary', ...KEEPING_ROLES),
  'menu.order': byParties('unit', 'desk', 'organiser', 'overseer'),
  'menu.mergeable': byParties('unit', 'desk'),
  'menu.contact': byParties('unit', 'desk', 'organiser'),
  'menu.accept': byParties('unit'),
  'menu.decline': byParties('unit'),
  'menu.withdraw': byParties('desk'),
  'menu.proposeMerge': byParties('desk', 'unit'),
  'menu.agreeMerge': byParties('desk', 'unit'),
  'menu.refuseMerge': byParties('desk', 'unit'),
  'menu.toEvent': byParties('desk', 'organiser'),
  'menu.finish': byParties('desk', 'unit'),
} as const satisfies Permissions<typeof menuContract>
