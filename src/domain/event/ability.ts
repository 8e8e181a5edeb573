import { type Actor, covers, type Role } from '../shared/actor'
import { ANYONE, byParties, byRoles, byStaff, type Permissions } from '../shared/permission'
import type { eventContract } from './contract'
import { type Event, ORGANISING_ROLES } from './event'
import type { Party } from './machine'

/** Who looks after every event of a place, whoever runs it. */
export const KEEPING_ROLES = ['secretary', 'community', 'admin'] as const satisfies readonly Role[]

/** How this actor stands to this event. */
export function partiesOf(actor: Actor, event: Pick<Event, 'tenant' | 'path' | 'organisers'>): Party[] {
  if (actor.tenant !== event.tenant) return []
  if (actor.kind === 'system') return ['system']
  if (actor.kind !== 'person') return []
  const parties: Party[] = []
  if (event.organisers.includes(actor.person) && covers(actor, ORGANISING_ROLES, event.path)) parties.push('organiser')
  if (covers(actor, KEEPING_ROLES, event.path)) parties.push('keeper')
  return parties
}

/** May this actor see who comes, and check people in? */
export function runs(actor: Actor, event: Pick<Event, 'tenant' | 'path' | 'organisers'>): boolean {
  return partiesOf(actor, event).some((party) => party !== 'system')
}

/** Who may do what; for a step the machine says in which state. */
export const eventPermissions = {
  'event.list': ANYONE,
  'event.get': ANYONE,
  'event.holidays': ANYONE,
  'event.mine': byStaff(...ORGANISING_ROLES),
  'event.places': byStaff(...ORGANISING_ROLES),
  'event.plan': byStaff(...ORGANISING_ROLES),
  // The place of the new event decides: `covers`.
  'event.make': byRoles(...ORGANISING_ROLES),
  'event.edit': byParties('organiser', 'keeper'),
  'event.publish': byParties('organiser', 'keeper'),
  'event.move': byParties('organiser', 'keeper'),
  'event.resize': byParties('organiser', 'keeper'),
  'event.cancel': byParties('organiser', 'keeper'),
  'event.end': byParties('organiser', 'keeper'),
  'event.organisers': byParties('organiser', 'keeper'),
  'event.helpers': byParties('organiser', 'keeper'),
} as const satisfies Permissions<typeof eventContract>
