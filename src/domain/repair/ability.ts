import type { Level } from '../place/tree'
import { type Actor, covers, type Role } from '../shared/actor'
import { byParties, type Permissions, SIGNED_IN } from '../shared/permission'
import type { repairContract } from './contract'
import { ACTIONS, type Action, machine, type Party, STATES } from './machine'
import type { Report } from './report'

/** Roles whose desk handles reports of the places that their hat covers. */
export const DESK_ROLES = ['secretary', 'community', 'street', 'district', 'admin'] as const satisfies readonly Role[]

/** Roles that see everything that happens at their place. */
export const OVERSEEING = [...DESK_ROLES, 'gridWorker'] as const satisfies readonly Role[]

/** Whose desk each rung of the ladder is. */
export const ROLE_OF_RUNG = {
  building: 'stairHead',
  estate: 'secretary',
  community: 'community',
  street: 'street',
  district: 'district',
} as const satisfies Record<Level, Role>

/** How this actor stands to this report: the one answer from which every permission of repair follows. */
export function partiesOf(actor: Actor, report: Report): Party[] {
  if (actor.tenant !== report.tenant) return []
  if (actor.kind === 'system') return ['system']
  if (actor.kind === 'visitor') return []
  const parties: Party[] = []
  if (actor.person === report.reporter) parties.push('reporter')
  if (covers(actor, DESK_ROLES, report.path)) parties.push('desk')
  // The stair head is a desk only where the estate lets reports arrive at the building.
  else if (report.firstRung === 'building' && covers(actor, ['stairHead'], report.path)) parties.push('desk')
  // Whoever serves the place no longer has no part in the job, even before it is handed over.
  if (actor.person === report.assignee && covers(actor, ['fixer'], report.path)) parties.push('assignee')
  if (covers(actor, ['gridWorker'], report.path)) parties.push('onSite')
  if (livesIn(actor, report.estate) && actor.person !== report.reporter) parties.push('neighbour')
  return parties
}

/** Does the actor live in the estate? A resident's hat stands at a building of it. */
export function livesIn(actor: Actor, estate: string): boolean {
  return actor.kind === 'person' && actor.hats.some((hat) => hat.role === 'resident' && hat.path.includes(estate))
}

/** Who sees everything but the contact: those who handle the report, or look after the place. */
export function seesInternal(parties: readonly Party[]): boolean {
  return parties.some((party) => party === 'desk' || party === 'assignee' || party === 'onSite')
}

/**
 * Address and telephone are for those who handle the report, and for the one who gave them. A fixer needs them while there is
 * something to mend, not years later; the desk answers for the report also after it was closed.
 */
export function seesContact(parties: readonly Party[], report: Pick<Report, 'open'>): boolean {
  return parties.some((party) => party === 'desk' || party === 'reporter' || (party === 'assignee' && report.open))
}

/** May this actor read the report at all, and as whom? Null: to them there is no such report. */
export function readerOf(parties: readonly Party[], report: Report): 'staff' | 'reporter' | 'neighbour' | null {
  if (seesInternal(parties)) return 'staff'
  if (parties.includes('reporter')) return 'reporter'
  // What happens inside a home is nobody else's business, and unmoderated words are nobody's yet.
  if (parties.includes('neighbour') && report.scope === 'public' && report.wordsShown === 'shown') return 'neighbour'
  return null
}

const HELPERS: readonly Role[] = ['stairHead', 'gridWorker', ...DESK_ROLES]

/**
 * A resident reports for the estate they live in; a helper for places that their hat covers, and for what lies between the
 * buildings of an estate when the hat is one of its buildings.
 * @param path ids from the district down to the building or the estate
 */
export function mayReportAt(actor: Actor, path: readonly string[]): 'asResident' | 'asHelper' | null {
  if (covers(actor, HELPERS, path)) return 'asHelper'
  const last = path[path.length - 1]
  if (last !== undefined && actor.kind === 'person' && actor.hats.some((hat) => HELPERS.includes(hat.role) && hat.path.includes(last)))
    return 'asHelper'
  const estate = path[3]
  if (estate !== undefined && livesIn(actor, estate)) return 'asResident'
  return null
}

/** Parties that may take this action in some state. */
function partiesTo(action: Action) {
  return byParties(...new Set(STATES.flatMap((state) => machine[state][action]?.by ?? [])))
}

type Step = Exclude<Action, 'climb' | 'autoClose'>
const STEPS = ACTIONS.filter((action): action is Step => action !== 'climb' && action !== 'autoClose')
const steps = Object.fromEntries(STEPS.map((action) => [`repair.${action}`, partiesTo(action)])) as Record<
  `repair.${Step}`,
  ReturnType<typeof byParties>
>

/** Who may do what; for a step the machine says in which state. */
export const repairPermissions = {
  ...steps,
  // Where one lives or helps: `mayReportAt`.
  'repair.submit': SIGNED_IN,
  'repair.similar': SIGNED_IN,
  'repair.mine': SIGNED_IN,
  'repair.around': SIGNED_IN,
  // How much of it is seen: `readerOf`.
  'repair.get': byParties('reporter', 'desk', 'assignee', 'onSite', 'neighbour'),
  'repair.contact': byParties('desk', 'reporter', 'assignee'),
  'repair.fixers': byParties('desk', 'assignee'),
  'repair.mergeable': byParties('desk'),
} as const satisfies Permissions<typeof repairContract>
