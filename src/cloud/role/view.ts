import { type Grant, isHeld, type PersonRecord } from '../../domain/person/person'
import { maskPhone } from '../../domain/person/rules'
import { mayGive } from '../../domain/role/ability'
import { STAFF_ROLES, type StaffRole } from '../../domain/role/invitation'
import type { GrantView, PersonRow } from '../../domain/role/schema'
import type { Actor } from '../../domain/shared/actor'
import type { Instant } from '../../domain/shared/time'
import type { Context } from '../context'
import type { Tree } from '../place/tree'
import type { Stored } from '../store/port'
import { looksAfter } from './node'

export function isStaffGrant(grant: Grant): grant is Grant & { role: StaffRole } {
  return (STAFF_ROLES as readonly string[]).includes(grant.role)
}

export async function grantViewOf(tree: Tree, actor: Actor, { role, place, from, to }: Grant, now: Instant): Promise<GrantView> {
  const found = await tree.get(place)
  const level = found?.data.level ?? 'district'
  const staff = role as StaffRole
  return {
    role: staff,
    place,
    placeName: found?.data.name ?? '',
    level,
    from,
    to,
    held: isHeld({ from, to }, now),
    mine: found !== null && mayGive(actor, staff, found.data),
  }
}

/** Grants of staff at places that the actor looks after; nothing is said of the others. */
export async function grantsFor(
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  tree: Tree,
  grants: readonly Grant[],
): Promise<GrantView[]> {
  const staff = grants.filter(isStaffGrant)
  const found = await Promise.all(staff.map(({ place }) => tree.get(place)))
  const mine = staff.filter((_, at) => looksAfter(actor, found[at]?.data ?? { path: [] }))
  return Promise.all(mine.map((grant) => grantViewOf(tree, actor, grant, now)))
}

export async function rowOf(
  context: Pick<Context, 'actor' | 'now' | 'services'>,
  tree: Tree,
  { id, data }: Stored<PersonRecord>,
): Promise<PersonRow> {
  const { nickname, joined } = data
  return { id, nickname, phone: maskedPhone(context, data.phone), joined, grants: await grantsFor(context, tree, data.grants) }
}

export function maskedPhone({ services: { secrets } }: Pick<Context, 'services'>, sealed: string | null): string | null {
  return sealed === null ? null : maskPhone(secrets.open(sealed))
}
