import { partiesOf } from '../../domain/household/ability'
import { doorOf, foldName } from '../../domain/household/door'
import type { Membership } from '../../domain/household/household'
import type { ClaimView } from '../../domain/household/schema'
import type { claimOf, Showing } from '../../domain/household/view'
import type { Context } from '../context'
import { people } from '../person/collections'
import { treeOf } from '../place/tree'
import type { Stored } from '../store/port'
import { membershipId } from './membership'
import { memberships } from './memberships'
import { rollOf } from './roll'

/** What the names of people and places are, each read once. */
export interface Names {
  nameOf: (person: string) => string
  placeOf: (membership: Pick<Membership, 'estate' | 'building'>) => string
  doorOf: (membership: Pick<Membership, 'household' | 'room'>) => string
}

type Reading = Pick<Context, 'store' | 'actor' | 'services'>

/** Names for these memberships and everybody in their trails, and for the one who asks. */
export async function namesFor({ store, actor, services }: Reading, shown: readonly Membership[]): Promise<Names> {
  const persons = shown.flatMap(({ person, trail }) => [person, ...trail.flatMap(({ by }) => (by === null ? [] : [by]))])
  const tree = treeOf(store, actor.tenant)
  const roll = rollOf(store, actor.tenant)
  const [nicknames, places, doors] = await Promise.all([
    mapOf(persons, async (id) => (await store.get(people, id))?.data.nickname ?? ''),
    mapOf(
      shown.flatMap(({ estate, building }) => [estate, building]),
      (id) => tree.nameOf(id),
    ),
    mapOf(
      shown.flatMap(({ household }) => household ?? []),
      async (id) => {
        const found = await roll.household(id)
        return found ? doorOf(found.data) : ''
      },
    ),
  ])
  if (actor.kind === 'person') nicknames.set(actor.person, actor.nickname)
  return {
    nameOf: (person) => nicknames.get(person) ?? '',
    placeOf: ({ estate, building }) => [places.get(estate), places.get(building)].filter(Boolean).join(' '),
    doorOf: ({ household, room }) =>
      household === null ? (room === null ? '' : services.secrets.open(room)) : (doors.get(household) ?? ''),
  }
}

async function mapOf(ids: readonly string[], read: (id: string) => Promise<string>): Promise<Map<string, string>> {
  const unique = [...new Set(ids)]
  return new Map(await Promise.all(unique.map(async (id) => [id, await read(id)] as const)))
}

/** The actor's own membership of a household: an owner of it may answer for it. */
export async function ownOf({ store, actor, services }: Reading, household: string | null): Promise<Membership | null> {
  if (actor.kind !== 'person' || household === null) return null
  return (await store.get(memberships, membershipId(services.secrets, actor.person, { household })))?.data ?? null
}

/** How the name that was given stands to the owners of that door; nobody is shown the roll for it. */
export async function ownerFitting(
  { store, actor, services }: Reading,
  { household, ownerName, relation }: Pick<Membership, 'household' | 'ownerName' | 'relation'>,
): Promise<{ fits: ClaimView['nameFits']; owner: string | null }> {
  if (relation !== 'owner' || household === null || ownerName === null) return { fits: 'none', owner: null }
  const given = foldName(services.secrets.open(ownerName))
  const roll = rollOf(store, actor.tenant)
  const owners = (await roll.household(household))?.data.owners ?? []
  const known = await Promise.all(owners.map((id) => roll.owner(id)))
  const same = known.filter((owner) => owner !== null && foldName(services.secrets.open(owner.data.name)) === given)
  // Two owners of one name behind one door: only a person can tell which it is.
  return same.length === 1 ? { fits: 'fits', owner: same[0]?.id ?? null } : { fits: 'differs', owner: null }
}

/** Everything that a claim's view shows beside the membership itself. */
export type ClaimShowing = Parameters<typeof claimOf>[2]

export async function showingOf(context: Context, { data }: Stored<Membership>, names: Names): Promise<ClaimShowing> {
  const [own, members, fitting] = await Promise.all([
    ownOf(context, data.household),
    data.household === null ? 0 : context.store.count(memberships, { eq: { household: data.household, state: 'confirmed' } }),
    ownerFitting(context, data),
  ])
  const showing: Showing = {
    now: context.now,
    parties: partiesOf(context.actor, data, own),
    place: names.placeOf(data),
    door: names.doorOf(data),
    nameOf: names.nameOf,
  }
  return { ...showing, members: members - (data.household !== null && data.state === 'confirmed' ? 1 : 0), nameFits: fitting.fits }
}
