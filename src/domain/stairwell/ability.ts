import type { Actor } from '../shared/actor'
import { ANYONE, byParties, type Permissions } from '../shared/permission'
import type { stairwellContract } from './contract'

export const PARTIES = ['voice'] as const
export type Party = (typeof PARTIES)[number]

/** How this actor stands to a building. @param speaks for a household of it: only their memberships know */
export function partiesOf(actor: Actor, { tenant }: { tenant: string }, speaks: boolean): Party[] {
  return actor.kind === 'person' && actor.tenant === tenant && speaks ? ['voice'] : []
}

export const stairwellPermissions = {
  // Stars hang where everybody walks by; who said what is nobody's.
  'stairwell.list': ANYONE,
  'stairwell.get': ANYONE,
  'stairwell.say': byParties('voice'),
} as const satisfies Permissions<typeof stairwellContract>
