import { doorOf } from '../../domain/household/door'
import type { Membership } from '../../domain/household/household'
import { mayVoice } from '../../domain/household/rules'
import type { Context } from '../context'
import { households } from '../household/collections'
import { membershipId } from '../household/membership'
import { memberships } from '../household/memberships'
import { rollOf } from '../household/roll'
import { treeOf } from '../place/tree'
import type { Store, Transaction } from '../store/port'

/** Nobody lives in more places at once. */
const HOMES = 100

/** Households of a place for which this person may speak, by door. @param place an estate or a building */
export async function speaksFor(
  { store, actor }: Pick<Context, 'store' | 'actor'>,
  place: string,
): Promise<{ household: string; building: string; door: string }[]> {
  if (actor.kind !== 'person') return []
  const tree = treeOf(store, actor.tenant)
  const roll = rollOf(store, actor.tenant)
  const found = await store.query(memberships, { eq: { person: actor.person }, limit: HOMES })
  const here = found.filter(({ data }) => mayVoice(data) && data.path.includes(place))
  const doors = await Promise.all(
    here.map(async ({ data }) => {
      const household = data.household === null ? null : await roll.household(data.household)
      if (!household) return []
      const building = household.data.building
      return [{ household: household.id, building, door: `${await tree.nameOf(building)} ${doorOf(household.data)}` }]
    }),
  )
  return doors.flat()
}

/** What these persons are to the household now; who is nothing to it is left out. In a transaction too, since it asks by id alone. */
export async function membersOf(
  from: Pick<Transaction, 'get'>,
  { services }: Pick<Context, 'services'>,
  household: string,
  persons: readonly string[],
): Promise<Membership[]> {
  const found: Membership[] = []
  for (const person of persons) {
    const member = await from.get(memberships, membershipId(services.secrets, person, { household }))
    if (member) found.push(member.data)
  }
  return found
}

/** How many households the roll has at a place and below it. */
export async function countHouseholds(store: Store, tenant: string, place: string): Promise<number> {
  const edition = await treeOf(store, tenant).edition()
  return store.count(households, { eq: { tenant }, has: { path: place }, range: { since: { lte: edition }, until: { gt: edition } } })
}
