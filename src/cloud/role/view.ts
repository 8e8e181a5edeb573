import { type Grant, isHeld, type PersonRecord } from '../../domain/person/person'
import { maskPhone } from '../../domain/person/rules'
import type { Place } from '../../domain/place/place'
import { mayGive } from '../../domain/role/ability'
import { STAFF_ROLES, type StaffRole } from '../../domain/role/invitation'
import type { GrantView, PersonRow } from '../../domain/role/schema'
import type { Actor } from '../../domain/shared/actor'
import type { Instant } from '../../domain/shared/time'
import type { Context } from '../context'
import type { Tree } from '../place/tree'
import type { Stored } from '../store/port'
import { looksAfter } from './node'

type Places = ReadonlyMap<string, Stored<Place>>

/** The port's most for one query. */
const BATCH = 100

function isStaffGrant(grant: Grant): grant is Grant & { role: StaffRole } {
  return (STAFF_ROLES as readonly string[]).includes(grant.role)
}

/** Places of these grants, in as few queries as there can be: a list of people must not ask for each. */
export async function placesOf(tree: Tree, grants: readonly Pick<Grant, 'place'>[]): Promise<Places> {
  const ids = [...new Set(grants.map(({ place }) => place))]
  const pages = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, page) => ids.slice(page * BATCH, (page + 1) * BATCH))
  const found = await Promise.all(pages.map((page) => tree.query({ in: { place: page }, limit: BATCH })))
  return new Map(found.flat().map((place) => [place.id, place]))
}

export function grantViewOf(place: Stored<Place>, actor: Actor, { role, from, to }: Grant & { role: StaffRole }, now: Instant): GrantView {
  const { name, level } = place.data
  return {
    role,
    place: place.id,
    placeName: name,
    level,
    from,
    to,
    held: isHeld({ from, to }, now),
    mine: mayGive(actor, role, place.data),
  }
}

/** Grants of staff at places that the actor looks after; nothing is said of the others. */
export function grantsFor({ actor, now }: Pick<Context, 'actor' | 'now'>, places: Places, grants: readonly Grant[]): GrantView[] {
  return grants.filter(isStaffGrant).flatMap((grant) => {
    const place = places.get(grant.place)
    return place && looksAfter(actor, place.data) ? [grantViewOf(place, actor, grant, now)] : []
  })
}

export async function rowsOf(
  context: Pick<Context, 'actor' | 'now' | 'services'>,
  tree: Tree,
  people: readonly Stored<PersonRecord>[],
): Promise<PersonRow[]> {
  const places = await placesOf(
    tree,
    people.flatMap(({ data }) => data.grants.filter(isStaffGrant)),
  )
  return people.map(({ id, data: { nickname, phone, joined, grants } }) => ({
    id,
    nickname,
    phone: maskedPhone(context, phone),
    joined,
    grants: grantsFor(context, places, grants),
  }))
}

export function maskedPhone({ services: { secrets } }: Pick<Context, 'services'>, sealed: string | null): string | null {
  return sealed === null ? null : maskPhone(secrets.open(sealed))
}
