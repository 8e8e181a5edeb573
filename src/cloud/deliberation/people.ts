import { deliberationPermissions, TASK_ROLES } from '../../domain/deliberation/ability'
import type { OwnerRole } from '../../domain/deliberation/agreed'
import type { deliberationContract } from '../../domain/deliberation/contract'
import { grantsAt, type PersonRecord, station } from '../../domain/person/person'
import { ROLE_WORDS } from '../../domain/person/words'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { people as persons } from '../person/collections'
import { peopleAt } from '../person/find'
import { loadEstate } from '../place/load'
import { treeOf } from '../place/tree'
import type { Stored } from '../store/port'

type Site = Pick<Context, 'store' | 'now'>
interface Where {
  tenant: string
  estate: string
  path: readonly string[]
}

/** Everybody who now holds one of the roles at the estate, above it, or at one of its buildings; by id. */
export async function servingAt(
  { store, now }: Site,
  { tenant, estate, path }: Where,
  roles: readonly OwnerRole[],
): Promise<Stored<PersonRecord>[]> {
  const above = await peopleAt(store, tenant, roles, path, now)
  const below: Stored<PersonRecord>[] = []
  for (const role of roles)
    for await (const person of store.cursor(persons, { eq: { tenant }, has: { areas: station(role, estate) } }))
      if (grantsAt(person.data, now).some((grant) => grant.role === role)) below.push(person)
  return [...new Map([...above, ...below].map((person) => [person.id, person])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Who may write the minutes, or be given what was agreed. */
export function taskPeople(site: Site, where: Where): Promise<Stored<PersonRecord>[]> {
  return servingAt(site, where, TASK_ROLES)
}

export const people: Handler<(typeof deliberationContract)['deliberation.people']> = async (context, input) => {
  const { actor, store, now } = context
  const estate = await loadEstate(treeOf(store, actor.tenant), input.estate)
  if (!estate) return refuse('notFound', '没有这个小区')
  const { path } = estate.data
  if (!may(actor, deliberationPermissions['deliberation.people'], path)) return refuse('forbidden', '只能看自己负责的小区')
  const found = await taskPeople(context, { tenant: actor.tenant, estate: estate.id, path })
  const roleOf = (person: PersonRecord) =>
    TASK_ROLES.find((role) => grantsAt(person, now).some((grant) => grant.role === role)) ?? 'secretary'
  return accept({ items: found.map(({ id, data }) => ({ id, name: data.nickname, role: ROLE_WORDS[roleOf(data)] })) })
}
