import { livesIn, mayReportAt } from '../repair/ability'
import { type Actor, covers, type Role } from '../shared/actor'
import { ANYONE, byParties, byRoles, type Permissions, SIGNED_IN } from '../shared/permission'
import type { spaceContract } from './contract'
import { type Action, machine, type Party } from './machine'
import type { Space } from './space'
import { STATES } from './states'

/** Roles that lead spaces of the places that their hat covers. */
export const DESK_ROLES = ['secretary', 'community', 'street', 'district', 'admin'] as const satisfies readonly Role[]

/** Roles that look after the ground. */
const ON_SITE: readonly Role[] = ['gridWorker', 'stairHead']

/** How this actor stands to this space: the one answer from which every permission of spaces follows. */
export function partiesOf(actor: Actor, space: Pick<Space, 'tenant' | 'estate' | 'path' | 'by' | 'steward'>): Party[] {
  if (actor.tenant !== space.tenant || actor.kind === 'visitor') return []
  if (actor.kind === 'system') return ['system']
  const parties: Party[] = []
  if (actor.person === space.by) parties.push('suggester')
  if (covers(actor, DESK_ROLES, space.path)) parties.push('desk')
  if (isOnSite(actor, space.path)) parties.push('onSite')
  if (livesIn(actor, space.estate)) parties.push('neighbour')
  if (space.steward !== null && actor.person === space.steward.person) parties.push('steward')
  return parties
}

/** A hat at the place or above it, or at one of the buildings between which it lies. */
function isOnSite(actor: Actor, path: readonly string[]): boolean {
  const last = path[path.length - 1] ?? ''
  return (
    covers(actor, ON_SITE, path) ||
    (actor.kind === 'person' && actor.hats.some((hat) => ON_SITE.includes(hat.role) && hat.path.includes(last)))
  )
}

export type Reader = 'staff' | 'suggester' | 'public'

/** May this actor read the space, and as whom? What nobody has looked at yet is for staff and suggester alone. Null: to them there is none. */
export function readerOf(parties: readonly Party[], { shown }: Pick<Space, 'shown'>): Reader | null {
  if (parties.includes('desk') || parties.includes('onSite')) return 'staff'
  if (parties.includes('suggester')) return 'suggester'
  return shown === 'shown' ? 'public' : null
}

/** Of an estate: who lives there, and who serves it. @param path ids from the district down to the building or the estate */
export function maySuggestAt(actor: Actor, path: readonly string[]): boolean {
  return mayReportAt(actor, path) !== null
}

/** Parties that may take this action in some state. */
function partiesTo(action: Action) {
  return byParties(...new Set(STATES.flatMap((state) => machine[state][action]?.by ?? []).filter((party) => party !== 'system')))
}

/** Who may do what; for a step the machine says in which state. */
export const spacePermissions = {
  'space.list': ANYONE,
  'space.get': ANYONE,
  'space.ideas': ANYONE,
  'space.comments': ANYONE,
  'space.log': ANYONE,
  'space.mine': SIGNED_IN,
  // Where one lives or serves: `maySuggestAt`.
  'space.suggest': SIGNED_IN,
  // The secretary of the reports' estate, with one tap.
  'space.fromJoint': byRoles(...DESK_ROLES),
  'space.survey': partiesTo('survey'),
  'space.deliberate': partiesTo('deliberate'),
  'space.plan': partiesTo('plan'),
  'space.budget': partiesTo('budget'),
  'space.rethink': partiesTo('rethink'),
  'space.renovate': partiesTo('renovate'),
  'space.open': partiesTo('open'),
  'space.entrust': partiesTo('entrust'),
  'space.giveBack': partiesTo('giveBack'),
  'space.picture': partiesTo('picture'),
  'space.link': partiesTo('link'),
  'space.decline': partiesTo('decline'),
  'space.withdraw': partiesTo('withdraw'),
  'space.reopen': partiesTo('reopen'),
  'space.wake': partiesTo('wake'),
  'space.show': partiesTo('show'),
  'space.hide': partiesTo('hide'),
  'space.propose': partiesTo('propose'),
  'space.support': partiesTo('support'),
  'space.unsupport': partiesTo('support'),
  'space.comment': partiesTo('comment'),
  'space.flag': partiesTo('comment'),
  'space.judge': byParties('desk'),
  'space.care': partiesTo('care'),
} as const satisfies Permissions<typeof spaceContract>
