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

/** Places of these grants and what they are part of, in as few queries as there can be: a list of people must not ask for each. */
export async function placesOf(tree: Tree, grants: readonly Pick<Grant, 'place'>[]): Promise<Places> {
  const own = await asked(tree, [...new Set(grants.map(({ place }) => place))])
  const estates = [
    ...new Set([...own.values()].flatMap(({ data }) => (data.level === 'building' && data.parent !== null ? [data.parent] : []))),
  ]
  return new Map([...(await asked(tree, estates)), ...own])
}

async function asked(tree: Tree, ids: readonly string[]): Promise<Places> {
  const pages = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, page) => ids.slice(page * BATCH, (page + 1) * BATCH))
  const found = await Promise.all(pages.map((page) => tree.query({ in: { place: page }, limit: BATCH })))
  return new Map(found.flat().map((place) => [place.id, place]))
}

/** 怡景嘉园 3栋: buildings are called alike everywhere. */
export function placeName({ data }: Stored<Place>, nameOf: (place: string) => string): string {
  return data.level === 'building' && data.parent !== null ? `${nameOf(data.parent)} ${data.name}` : data.name
}

export function grantViewOf(
  place: Stored<Place>,
  name: string,
  actor: Actor,
  { role, from, to }: Grant & { role: StaffRole },
  now: Instant,
): GrantView {
  const { level } = place.data
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
    if (!place || !looksAfter(actor, place.data)) return []
    const name = placeName(place, (id) => places.get(id)?.data.name ?? '')
    return [grantViewOf(place, name, actor, grant, now)]
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

/** The same for a single place. */
export async function fullName(tree: Tree, place: string): Promise<string> {
  const found = await tree.get(place)
  if (!found) return ''
  const estate = found.data.level === 'building' && found.data.parent !== null ? await tree.nameOf(found.data.parent) : ''
  return placeName(found, () => estate)
}
