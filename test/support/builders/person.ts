import { type Grant, type Home, newPerson, type PersonRecord } from '@/domain/person/person'
import type { Hat, Person, Role } from '@/domain/shared/actor'
import { LEVELS } from '@/domain/place/tree'

/** A role at a place since long ago and without end, unless a term is given. */
export function makeGrant(role: Role, place: string, term: Partial<Pick<Grant, 'from' | 'to'>> = {}): Grant {
  return { role, place, from: '2020-01-01T00:00:00.000Z', to: null, ...term }
}

export function makePerson(grants: readonly Grant[], overrides: Partial<PersonRecord> = {}): PersonRecord {
  return newPerson({ tenant: 'd', nickname: '某人', grants, joined: '2020-01-01T00:00:00.000Z', ...overrides })
}

/** A hat at the end of a path of place ids. */
export function makeHat(role: Role, path: readonly string[]): Hat {
  const place = path[path.length - 1]
  const level = LEVELS[path.length - 1]
  if (place === undefined || level === undefined) throw new Error('A path has one to five ids')
  return { role, place, level, path }
}

export function makeActor(person: string, hats: readonly Hat[], overrides: Partial<Omit<Person, 'kind'>> = {}): Person {
  return { kind: 'person', tenant: 'd', person, nickname: person, hats, ...overrides }
}

/** A confirmed home whose room nobody can open. */
export function makeHome(estate: string, building: string, overrides: Partial<Home> = {}): Home {
  return { estate, building, room: 'sealed', household: null, confirmed: true, ...overrides }
}
