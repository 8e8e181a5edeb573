import { foldDoor } from '../../domain/household/door'
import type { HomeKey } from '../../domain/household/homes'
import type { Membership } from '../../domain/household/household'
import type { Secrets } from '../services/secrets'

/** Letters of a fingerprint that an id takes: 192 bits. */
const ID_LENGTH = 32

/** The same for the same person and door, so that nobody claims one door twice; the door cannot be read from it. */
export function membershipId(
  secrets: Pick<Secrets, 'fingerprint'>,
  person: string,
  door: { household: string } | { building: string; room: string },
): string {
  const where = 'household' in door ? [door.household] : [door.building, foldDoor(door.room)]
  return `m${secrets.fingerprint(JSON.stringify(['membership', person, ...where])).slice(0, ID_LENGTH)}`
}

/** Which of the person's homes stands for the membership. */
export function homeKeyOf(secrets: Secrets, { building, household, room }: Pick<Membership, 'building' | 'household' | 'room'>): HomeKey {
  const own = room === null ? null : foldDoor(secrets.open(room))
  return { building, household, isRoom: (sealed) => own !== null && foldDoor(secrets.open(sealed)) === own }
}
