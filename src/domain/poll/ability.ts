import { KEEPERS, partiesAt } from '../deliberation/ability'
import { type Actor, covers } from '../shared/actor'
import { moveOf } from '../shared/machine'
import { ANYONE, byParties, byRoles, type Permissions } from '../shared/permission'
import type { pollContract } from './contract'
import { type Action, machine, type Party, STATES } from './machine'
import type { Poll } from './poll'

/** How this actor stands to this poll. @param speaks for a household of the estate: only their memberships know */
export function partiesOf(actor: Actor, poll: Pick<Poll, 'tenant' | 'estate' | 'path'>, speaks: boolean): Party[] {
  if (actor.tenant !== poll.tenant) return []
  if (actor.kind === 'system') return ['system']
  const parties: Party[] = speaks ? ['voice'] : []
  if (covers(actor, KEEPERS, poll.path)) parties.push('desk')
  for (const party of partiesAt(actor, poll)) if (party === 'neighbour' || party === 'staff') parties.push(party)
  return parties
}

/** Is one of these a party that may ever take this step? In which state is the machine's to say. */
export function mayTake(action: Action, parties: readonly Party[]): boolean {
  return STATES.some((state) => moveOf(machine, state, action)?.by.some((party) => parties.includes(party)))
}

/** Who may do what; for a step the machine says in which state. */
export const pollPermissions = {
  // What is asked is public, and so are the sums once it has ended; who said what is nobody's.
  'poll.list': ANYONE,
  'poll.get': ANYONE,
  'poll.ask': byRoles(...KEEPERS),
  'poll.say': byParties('voice'),
  'poll.withdraw': byParties('desk'),
} as const satisfies Permissions<typeof pollContract>
