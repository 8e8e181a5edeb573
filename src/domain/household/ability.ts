import { type Actor, covers, type Role } from '../shared/actor'
import { ANYONE, byParties, byRoles, byStaff, type Permissions, SIGNED_IN } from '../shared/permission'
import type { householdContract } from './contract'
import type { Capacity, Membership } from './household'
import { MEMBERSHIP_STATES } from './household'
import { ACTIONS, type Action, machine, type Party } from './machine'

/** They know who lives there, or answer for those who do. */
export const CONFIRMERS = [
  'stairHead',
  'gridWorker',
  'secretary',
  'community',
  'street',
  'district',
  'admin',
] as const satisfies readonly Role[]

/** They keep the roll of owners: names are opened for them alone. */
export const REGISTRARS = ['secretary', 'community', 'admin'] as const satisfies readonly Role[]

/** A claim is the first ones' to answer; it rises to these when nobody did. */
export const SECOND_LINE = ['community', 'street', 'district', 'admin'] as const satisfies readonly Role[]

type Subject = Pick<Membership, 'tenant' | 'path' | 'person' | 'household' | 'relation' | 'trail'>

/**
 * How this actor stands to this membership: the one answer from which every permission of households follows.
 * @param own the actor's membership of the same household, if any
 */
export function partiesOf(actor: Actor, membership: Subject, own: Pick<Membership, 'state' | 'relation' | 'household'> | null): Party[] {
  if (actor.kind !== 'person' || actor.tenant !== membership.tenant) return []
  // Nobody vouches for themselves, whatever hats they wear.
  if (actor.person === membership.person) return ['self']
  const parties: Party[] = []
  if (covers(actor, CONFIRMERS, membership.path)) parties.push('confirmer')
  if (covers(actor, REGISTRARS, membership.path)) parties.push('registrar')
  // An owner says who lives in the own home, but not who else owns it.
  if (isHouseholder(own, membership) && membership.relation !== 'owner') parties.push('householder')
  const last = membership.trail[membership.trail.length - 1]
  const isDecision = last?.action === 'confirm' || last?.action === 'refuse'
  if (isDecision && last.by === actor.person && (parties.includes('confirmer') || parties.includes('householder'))) parties.push('decider')
  return parties
}

function isHouseholder(
  own: Pick<Membership, 'state' | 'relation' | 'household'> | null,
  { household }: Pick<Membership, 'household'>,
): boolean {
  return own !== null && household !== null && own.household === household && own.state === 'confirmed' && own.relation === 'owner'
}

/** In which capacity a party acts, for the trail: staff by the role whose hat is nearest to the door. */
export function capacityOf(actor: Actor, party: Party, path: readonly string[]): Capacity {
  if (party === 'self') return 'self'
  if (party === 'holder') return 'code'
  const role = party === 'householder' || actor.kind !== 'person' ? undefined : CONFIRMERS.find((each) => covers(actor, [each], path))
  return role ?? 'householder'
}

/** Parties that may take this action in some state. */
function partiesTo(action: Action) {
  return byParties(...new Set(MEMBERSHIP_STATES.flatMap((state) => machine[state][action]?.by ?? [])))
}

type Step = Exclude<Action, 'claim'>
export const STEPS = ACTIONS.filter((action): action is Step => action !== 'claim')
const steps = Object.fromEntries(STEPS.map((step) => [`household.${step}`, partiesTo(step)])) as Record<
  `household.${Step}`,
  ReturnType<typeof byParties>
>

/** Who may do what; for a step the machine says in which state. */
export const householdPermissions = {
  ...steps,
  // Estates, buildings and the numbers on doors can be read by whoever walks past them.
  'household.estates': ANYONE,
  'household.doors': SIGNED_IN,
  'household.claim': SIGNED_IN,
  'household.mine': SIGNED_IN,
  // What is answered depends upon the hats.
  'household.claims': byStaff(...CONFIRMERS),
  'household.codes': byRoles(...CONFIRMERS),
  'household.printCodes': byRoles(...CONFIRMERS),
  'household.rollSums': byRoles(...REGISTRARS),
  'household.ownersRoll': byRoles(...REGISTRARS),
} as const satisfies Permissions<typeof householdContract>
