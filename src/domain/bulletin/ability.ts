import { type Actor, covers, type Role } from '../shared/actor'
import { ANYONE, byParties, byRoles, byStaff, type Permissions, SIGNED_IN } from '../shared/permission'
import type { Bulletin } from './bulletin'
import type { bulletinContract } from './contract'
import type { Party } from './machine'

/** Who may post at their node and below it. */
export const POSTING_ROLES = ['stairHead', 'secretary', 'community', 'street', 'district', 'admin'] as const satisfies readonly Role[]

/** Who serves a place from above and reads what is told there. */
const SERVING_ROLES: readonly Role[] = [...POSTING_ROLES, 'gridWorker', 'fixer']

/** How this actor stands to this bulletin. */
export function partiesOf(actor: Actor, bulletin: Bulletin): Party[] {
  if (actor.tenant !== bulletin.tenant) return []
  if (actor.kind === 'system') return ['system']
  const parties: Party[] = []
  if (covers(actor, POSTING_ROLES, bulletin.deskPath)) parties.push('desk')
  if (actor.kind === 'person' && parties.includes('desk') && actor.person !== bulletin.writer) parties.push('checker')
  if (readerOf(actor, bulletin) !== null) parties.push('reader')
  return parties
}

/** Does the actor live at the node or below it? Only residents are counted as readers. */
export function livesAt(actor: Actor, place: string): boolean {
  return actor.kind === 'person' && actor.hats.some((hat) => hat.role === 'resident' && hat.path.includes(place))
}

/** May this actor read the bulletin, and as whom? Null: to them there is no such bulletin. */
export function readerOf(actor: Actor, bulletin: Bulletin): 'desk' | 'staff' | 'resident' | 'visitor' | null {
  if (actor.tenant !== bulletin.tenant) return null
  if (covers(actor, POSTING_ROLES, bulletin.deskPath)) return 'desk'
  // What is not published, withdrawn, or not looked over yet is nobody else's.
  if (!bulletin.shown) return null
  if (livesAt(actor, bulletin.place)) return 'resident'
  if (serves(actor, bulletin)) return 'staff'
  return bulletin.open ? 'visitor' : null
}

/** A role at the node, above it, or below it. */
function serves(actor: Actor, { place, path }: Pick<Bulletin, 'place' | 'path'>): boolean {
  return covers(actor, SERVING_ROLES, path) || (actor.kind === 'person' && actor.hats.some((hat) => hat.path.includes(place)))
}

/** Who may do what; for a step the machine says in which state. */
export const bulletinPermissions = {
  'bulletin.post': byRoles(...POSTING_ROLES),
  'bulletin.places': byStaff(...POSTING_ROLES),
  'bulletin.desk': byStaff(...POSTING_ROLES),
  'bulletin.edit': byParties('desk'),
  'bulletin.publish': byParties('desk'),
  'bulletin.clear': byParties('checker'),
  'bulletin.remind': byParties('desk'),
  'bulletin.end': byParties('desk'),
  'bulletin.withdraw': byParties('desk'),
  'bulletin.readers': byParties('desk'),
  // What is answered depends upon where one lives and serves: `readerOf`.
  'bulletin.around': ANYONE,
  'bulletin.get': ANYONE,
  'bulletin.read': SIGNED_IN,
} as const satisfies Permissions<typeof bulletinContract>
