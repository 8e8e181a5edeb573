import { jwtVerify, SignJWT } from 'jose'
import { type Grant, grantsAt } from '../../domain/person/person'
import type { Actor, Hat, Person } from '../../domain/shared/actor'
import { DAY, type Instant, MINUTE, ms } from '../../domain/shared/time'
import { people } from '../person/collections'
import { places } from '../place/collections'
import type { Store } from '../store/port'

/** How long a sign-in lasts. */
export const SESSION_LASTS = 30 * DAY

/** Places hardly move; a grant that was revoked must count at once, so only places are remembered, and only this long. */
const PLACE_REMEMBERED = MINUTE

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
  const known = new Map<string, { hat: Pick<Hat, 'level' | 'path'>; until: number }>()

  async function hatOf(grant: Grant, now: Instant): Promise<Hat | null> {
    const fresh = known.get(grant.place)
    if (fresh && fresh.until > ms(now)) return { role: grant.role, place: grant.place, ...fresh.hat }
    const place = await store.get(places, grant.place)
    if (!place) return null
    const hat = { level: place.data.level, path: place.data.path }
    known.set(grant.place, { hat, until: ms(now) + PLACE_REMEMBERED })
    return { role: grant.role, place: grant.place, ...hat }
  }

  async function personOf(id: string, now: Instant): Promise<Person | null> {
    const found = await store.get(people, id)
    if (!found) return null
    const hats = await Promise.all(grantsAt(found.data, now).map((grant) => hatOf(grant, now)))
    return {
      kind: 'person',
      tenant: found.data.tenant,
      person: id,
      nickname: found.data.nickname,
      hats: hats.filter((hat): hat is Hat => hat !== null),
    }
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
