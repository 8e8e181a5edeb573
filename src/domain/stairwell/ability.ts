import type { Actor } from '../shared/actor'
import { ANYONE, byParties, type Permissions } from '../shared/permission'
import type { stairwellContract } from './contract'

export const PARTIES = ['voice'] as const
export type Party = (typeof PARTIES)[number]

/** @param speaks for a household of the building: only their memberships know */
export function partiesOf(actor: Actor, speaks: boolean): Party[] {
  return actor.kind === 'person' && speaks ? ['voice'] : []
}

export const stairwellPermissions = {
  // Stars hang where everybody walks by; who said what is nobody's.
  'stairwell.list': ANYONE,
  'stairwell.get': ANYONE,
  'stairwell.say': byParties('voice'),
} as const satisfies Permissions<typeof stairwellContract>
