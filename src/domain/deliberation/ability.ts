import { type Actor, covers, ROLES, type Role } from '../shared/actor'
import { ANYONE, byParties, byRoles, type Permissions } from '../shared/permission'
import type { Agreed, OwnerRole } from './agreed'
import type { deliberationContract } from './contract'
import type { Deliberation } from './deliberation'
import type { Party } from './machine'

/** Who answers for the talks of an estate. */
export const KEEPERS = ['secretary', 'community'] as const satisfies readonly Role[]

const SERVING: readonly Role[] = ROLES.filter((role) => role !== 'resident')

/** Does the actor live in this estate? */
export function livesIn(actor: Actor, estate: string): boolean {
  return actor.kind === 'person' && actor.hats.some(({ role, path }) => role === 'resident' && path.includes(estate))
}

/** A role at the estate, above it, or at one of its buildings. */
function serves(actor: Actor, { estate, path }: { estate: string; path: readonly string[] }): boolean {
  if (actor.kind !== 'person') return false
  return covers(actor, SERVING, path) || actor.hats.some((hat) => hat.role !== 'resident' && hat.path.includes(estate))
}

type Subject = Pick<Deliberation, 'tenant' | 'estate' | 'path' | 'raiser' | 'meeting'>

/** How this actor stands to this issue: the one answer from which every permission follows. Nobody of the estate: no party at all. */
export function partiesOf(actor: Actor, subject: Subject): Party[] {
  if (actor.tenant !== subject.tenant) return []
  if (actor.kind === 'system') return ['system']
  if (actor.kind !== 'person') return []
  const parties: Party[] = []
  if (actor.person === subject.raiser) parties.push('raiser')
  if (covers(actor, KEEPERS, subject.path)) parties.push('desk')
  const inside = partiesAt(actor, subject)
  // Who was asked to write the minutes and serves here no longer, writes none.
  if (actor.person === subject.meeting?.recorder && inside.includes('staff')) parties.push('recorder')
  return [...parties, ...inside]
}

/** How this actor stands to the estate itself: whoever may raise something there. */
export function partiesAt(actor: Actor, where: { estate: string; path: readonly string[] }): Party[] {
  const parties: Party[] = []
  if (livesIn(actor, where.estate)) parties.push('neighbour')
  if (serves(actor, where)) parties.push('staff')
  return parties
}

/** What stays within the estate (minutes, words, who comes) is read by those who live there or serve it. */
export function isInside(parties: readonly Party[]): boolean {
  return parties.some((party) => party !== 'raiser' && party !== 'system')
}

/** May this reader know of it at all? What was not looked over yet is its raiser's and the desk's alone. */
export function mayRead(actor: Actor, subject: Subject & Pick<Deliberation, 'shown'>): boolean {
  if (actor.tenant !== subject.tenant) return false
  if (subject.shown) return true
  const parties = partiesOf(actor, subject)
  return parties.includes('desk') || parties.includes('raiser')
}

/** Does the actor own what was agreed: named there, or with its role at the estate, above it, or in one of its buildings? */
export function ownsAgreed(
  actor: Actor,
  { tenant, person, role, areas, estate }: Pick<Agreed, 'tenant' | 'person' | 'role' | 'areas' | 'estate'>,
): boolean {
  if (actor.kind !== 'person' || actor.tenant !== tenant) return false
  if (person !== null) return actor.person === person
  return actor.hats.some((hat) => hat.role === role && (areas.includes(hat.place) || hat.path.includes(estate)))
}

/** Who may write the minutes and be given what was agreed, beside a role as a whole. */
export const TASK_ROLES: readonly OwnerRole[] = ['secretary', 'community', 'stairHead', 'gridWorker', 'fixer']

/** Who may do what; for a step the machine says in which state. */
export const deliberationPermissions = {
  // That something is talked about is public; the minutes and the words of neighbours are the estate's: `isInside`.
  'deliberation.list': ANYONE,
  'deliberation.get': ANYONE,
  'deliberation.remarks': byParties('neighbour', 'staff', 'desk'),
  'deliberation.raise': byParties('neighbour', 'staff'),
  'deliberation.say': byParties('neighbour', 'staff', 'desk'),
  'deliberation.come': byParties('neighbour', 'staff', 'desk'),
  'deliberation.judge': byParties('desk'),
  'deliberation.people': byRoles(...KEEPERS),
  'deliberation.schedule': byParties('desk'),
  'deliberation.move': byParties('desk'),
  'deliberation.clear': byParties('desk'),
  'deliberation.decline': byParties('desk'),
  'deliberation.cancel': byParties('desk'),
  'deliberation.withdraw': byParties('raiser'),
  'deliberation.hold': byParties('desk', 'recorder'),
  'deliberation.publish': byParties('desk', 'recorder'),
  'deliberation.correct': byParties('desk', 'recorder'),
  'deliberation.done': byParties('owner', 'desk'),
} as const satisfies Permissions<typeof deliberationContract>
