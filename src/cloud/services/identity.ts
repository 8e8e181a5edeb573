import { jwtVerify, SignJWT } from 'jose'
import { type Grant, grantsAt, station } from '../../domain/person/person'
import type { Actor, Hat, Person, Role } from '../../domain/shared/actor'
import { DAY, type Instant, ms } from '../../domain/shared/time'
import { people } from '../person/collections'
import { buildingsOfGrid } from '../place/load'
import { type Tree, treeOf } from '../place/tree'
import type { Store } from '../store/port'

/** How long a sign-in lasts. */
export const SESSION_LASTS = 30 * DAY

export interface Identity {
  /** A signed session for this person. */
  issue(person: string, now: Instant): Promise<string>
  /** Who holds this token; a visitor when it is missing, forged, expired, or its person is gone. */
  actorOf(token: string | null, now: Instant): Promise<Actor>
  /** The same without a token, for a person known by other means. @returns null when there is no such person */
  personOf(id: string, now: Instant): Promise<Person | null>
}

/**
 * @param secret at least 32 bytes; signs with HS256
 * @param tenant of visitors, who have no record that says theirs
 */
export function createIdentity(store: Store, secret: Uint8Array, tenant: string): Identity {
  /** What a grant is in this edition of the tree; hats are remembered as long as the edition is read. */
  const known = { edition: -1, hats: new Map<string, readonly Hat[]>() }

  async function hatsOf({ role, place }: Grant, tree: Tree): Promise<readonly Hat[]> {
    const edition = await tree.edition()
    if (known.edition !== edition) Object.assign(known, { edition, hats: new Map() })
    const name = station(role, place)
    const hats = known.hats.get(name) ?? (await resolve(role, place, tree))
    known.hats.set(name, hats)
    return hats
  }

  async function personOf(id: string, now: Instant): Promise<Person | null> {
    const found = await store.get(people, id)
    if (!found) return null
    const { tenant: home, nickname } = found.data
    const tree = treeOf(store, home)
    const hats = await Promise.all(grantsAt(found.data, now).map((grant) => hatsOf(grant, tree)))
    return { kind: 'person', tenant: home, person: id, nickname, hats: hats.flat() }
  }

  return {
    issue(person, now) {
      const seconds = Math.floor(ms(now) / 1000)
      return new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('doorstep')
        .setSubject(person)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + SESSION_LASTS / 1000)
        .sign(secret)
    },
    async actorOf(token, now) {
      const id = token && (await subjectOf(token, secret, now))
      return (id && (await personOf(id, now))) || { kind: 'visitor', tenant }
    },
    personOf,
  }
}

/** @returns null for a token that this secret did not sign, or that has expired; why does not matter to anyone */
async function subjectOf(token: string, secret: Uint8Array, now: Instant): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'], issuer: 'doorstep', currentDate: new Date(ms(now)) })
    return payload.sub ?? null
  } catch {
    return null
  }
}

/** One hat for a node of the tree, one for each building of a grid, none for a place that is gone. */
async function resolve(role: Role, place: string, tree: Tree): Promise<Hat[]> {
  const found = await tree.get(place)
  if (!found) return []
  const { level, path } = found.data
  if (level !== 'grid') return [{ role, place, level, path }]
  const buildings = await buildingsOfGrid(tree, place)
  return buildings.map(({ id, data }) => ({ role, place: id, level: 'building', path: data.path, grid: place }))
}
