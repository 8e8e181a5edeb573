import { withHome, withoutHome } from '../../domain/household/homes'
import type { Membership } from '../../domain/household/household'
import type { PersonRecord } from '../../domain/person/person'
import type { Instant } from '../../domain/shared/time'
import { people } from '../person/collections'
import type { Secrets } from '../services/secrets'
import type { Transaction } from '../store/port'
import { homeKeyOf } from './membership'

/** The person as this membership now leaves them: with its home, or without it once it has ended. */
export function housed(secrets: Secrets, person: PersonRecord, membership: Membership, door: string, now: Instant): PersonRecord {
  const { estate, building, household, state } = membership
  const key = homeKeyOf(secrets, membership)
  if (state !== 'claimed' && state !== 'confirmed') return withoutHome(person, key, now)
  return withHome(person, key, { estate, building, room: secrets.seal(door), household, confirmed: state === 'confirmed' }, now)
}

/** Writes what a step on a membership means for the person's homes and grants; who is gone has none. */
export async function rehouse(
  tx: Transaction,
  secrets: Secrets,
  { before, after, door, now }: { before: Membership; after: Membership; door: string; now: Instant },
): Promise<void> {
  const stored = await tx.get(people, after.person)
  if (!stored) return
  const moved = before.household === after.household ? stored.data : withoutHome(stored.data, homeKeyOf(secrets, before), now)
  await tx.replace(people, stored.id, stored.version, housed(secrets, moved, after, door, now))
}
