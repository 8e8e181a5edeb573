import { grantsAt, type Home, type PersonRecord, stationsOf } from '../person/person'
import type { Instant } from '../shared/time'

/** Which of a person's homes: by its household, or by building and door when the roll has no household for it. */
export interface HomeKey {
  building: string
  household: string | null
  /** Is this sealed room the one? Asked for homes without a household only. */
  isRoom: (sealed: string) => boolean
}

function isHome(home: Home, { building, household, isRoom }: HomeKey): boolean {
  if (home.building !== building || home.household !== household) return false
  return household !== null || isRoom(home.room)
}

/**
 * The person with this home, instead of what stood for the same door before, and with the resident's role at its building: who has
 * claimed may report there at once.
 */
export function withHome(person: PersonRecord, key: HomeKey, home: Home, now: Instant): PersonRecord {
  const at = person.homes.findIndex((each) => isHome(each, key))
  const homes = at < 0 ? [...person.homes, home] : person.homes.map((each, index) => (index === at ? home : each))
  return withResidence({ ...person, homes }, home.building, now)
}

/** The person without this home; the role ends now unless another home of theirs stands in the building. */
export function withoutHome(person: PersonRecord, key: HomeKey, now: Instant): PersonRecord {
  const homes = person.homes.filter((each) => !isHome(each, key))
  return withResidence({ ...person, homes }, key.building, now)
}

/** Holds the resident's grant at a building to the homes there: one, as long as there is any. */
function withResidence(person: PersonRecord, building: string, now: Instant): PersonRecord {
  const lives = person.homes.some((home) => home.building === building)
  const held = grantsAt(person, now).some((grant) => isResidence(grant, building))
  if (lives === held) return person
  const others = person.grants.filter((grant) => !isResidence(grant, building))
  const grants = lives
    ? [...others, { role: 'resident' as const, place: building, from: now, to: null }]
    : person.grants.map((grant) => (isResidence(grant, building) && (grant.to === null || grant.to > now) ? { ...grant, to: now } : grant))
  return { ...person, grants, stations: stationsOf(grants) }
}

function isResidence(grant: { role: string; place: string }, building: string): boolean {
  return grant.role === 'resident' && grant.place === building
}
