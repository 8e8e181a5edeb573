import { jwtVerify, SignJWT } from 'jose'
import { type Grant, grantsAt, station } from '../../domain/person/person'
import { isLive, SEEN_EVERY, type Session } from '../../domain/session/session'
import type { Actor, Hat, Person, Role } from '../../domain/shared/actor'
import { type Instant, instant, ms } from '../../domain/shared/time'
import { people } from '../person/collections'
import { buildingsOfGrid } from '../place/load'
import { type Tree, treeOf } from '../place/tree'
import { sessions } from '../session/collections'
import type { Store } from '../store/port'

export interface Identity {
  /** The signed token of a session that is in the store; the same however often it is asked for. It is never stored. */
  tokenOf(id: string, session: Pick<Session, 'person' | 'made' | 'ends'>): Promise<string>
  /** Who holds this token; a visitor when it is missing, forged, expired, its session was ended, or its person is gone. */
  actorOf(token: string | null, now: Instant): Promise<Actor>
  /** The same without a token, for a person known by other means. @returns null when there is no such person */
  personOf(id: string, now: Instant): Promise<Person | null>
}

/**
 * @param secret at least 32 bytes; signs with HS256
 * @param tenant of visitors, who have no record that says theirs
 */
export function createIdentity(store: Store, secret: Uint8Array, tenant: string): Identity {
  // Imported once: the library would do it again for each token it is given raw bytes with.
  const key = crypto.subtle.importKey('raw', Uint8Array.from(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
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

  /** Both are asked at once: the record costs the door one read more, not one wait more. */
  async function actorOf(token: string | null, now: Instant): Promise<Actor> {
    const visitor: Actor = { kind: 'visitor', tenant }
    const claims = token && (await claimsOf(token, await key, now))
    if (!claims) return visitor
    const [session, person] = await Promise.all([store.get(sessions, claims.session), personOf(claims.person, now)])
    if (!session || !person || session.data.person !== claims.person || !isLive(session.data, now)) return visitor
    await renewSeen(session.id, session.data, now)
    return { ...person, session: session.id }
  }

  /** So that people can tell their devices apart; of two requests at once one writes. */
  async function renewSeen(id: string, { seen }: Session, now: Instant) {
    const before = instant(ms(now) - SEEN_EVERY)
    if (seen > before) return
    await store.patch(sessions, id, { guard: { eq: { endedAt: null }, range: { seen: { lte: before } } }, set: { seen: now } })
  }

  return {
    async tokenOf(id, { person, made, ends }) {
      return new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('doorstep')
        .setSubject(person)
        .setJti(id)
        .setIssuedAt(seconds(made))
        .setExpirationTime(seconds(ends))
        .sign(await key)
    },
    actorOf,
    personOf,
  }
}

interface Claims {
  person: string
  session: string
}

/** @returns null for a token that this secret did not sign, that has expired, or names no session; why does not matter to anyone */
async function claimsOf(token: string, key: CryptoKey, now: Instant): Promise<Claims | null> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], issuer: 'doorstep', currentDate: new Date(ms(now)) })
    return payload.sub !== undefined && payload.jti !== undefined ? { person: payload.sub, session: payload.jti } : null
  } catch {
    return null
  }
}

/** As tokens count time. */
function seconds(at: Instant): number {
  return Math.floor(ms(at) / 1000)
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
