import type { Household, Membership } from '../../domain/household/household'
import type { Person } from '../../domain/shared/actor'
import { mayRead, partiesOf } from '../../domain/vote/ability'
import type { Party } from '../../domain/vote/machine'
import { ownersOf } from '../../domain/vote/rules'
import type { RollLine, Vote } from '../../domain/vote/vote'
import type { Context } from '../context'
import { memberships } from '../household/memberships'
import type { Filter, Stored } from '../store/port'
import { lineId, rollLines, votes } from './collections'

/** Nobody has more homes: `HOMES_MOST`, and some that have ended. */
const HOMES = 50

/** Somebody before a vote: who they are to it, and which lines are theirs. */
export interface Standing {
  person: Person
  parties: Party[]
  /** Memberships in the estate, of whatever state. */
  homes: Membership[]
  /** As which owners of the frozen roll they vote. */
  owners: string[]
  /** Lines they own, by rank. */
  own: Stored<RollLine>[]
  /** Lines of others that were handed to them. */
  handed: Stored<RollLine>[]
}

export interface Scene {
  id: string
  vote: Vote
  standing: Standing
}

/** The vote, with how this person stands to it; null when there is none, or it is none of their business. */
export async function sceneOf(context: Pick<Context, 'store' | 'actor'>, id: string): Promise<Scene | null> {
  const { actor, store } = context
  const found = await store.get(votes, id)
  if (!found || actor.kind !== 'person' || found.data.tenant !== actor.tenant) return null
  const standing = await standingOf(context, actor, found.data)
  return mayRead(found.data, standing.parties) ? { id, vote: found.data, standing } : null
}

export async function standingOf({ store }: Pick<Context, 'store'>, person: Person, vote: Vote): Promise<Standing> {
  const homes = await homesIn(store, person.person, vote.estate)
  const roll = vote.roll?.id
  if (roll === undefined) {
    return { person, homes, owners: [], own: [], handed: [], parties: partiesOf(person, vote, { owner: false, proxy: false }) }
  }
  // Whoever stood on the roll when it was frozen votes, also when the flat was sold since: one part has one voter.
  const doors = await Promise.all(homes.map(async (membership) => ({ membership, household: await frozenDoor(store, roll, membership) })))
  const owners = ownersOf(doors)
  const own = owners.length === 0 ? [] : await all(store, { eq: { roll }, hasAny: { owners } })
  const mine = new Set(own.map(({ id }) => id))
  const handed = (await all(store, { eq: { roll, proxyTo: person.person } })).filter(({ id }) => !mine.has(id))
  const parties = partiesOf(person, vote, { owner: own.length > 0, proxy: handed.length > 0 })
  return { person, homes, owners, own, handed, parties }
}

/** Does this person own the part, or live in it? Then somebody else takes its paper. */
export function isOwn({ homes, owners }: Pick<Standing, 'homes' | 'owners'>, line: Pick<RollLine, 'part' | 'owners'>): boolean {
  const lives = homes.some(({ household, state }) => household === line.part && (state === 'confirmed' || state === 'claimed'))
  return lives || line.owners.some((owner) => owners.includes(owner))
}

async function homesIn(store: Context['store'], person: string, estate: string): Promise<Membership[]> {
  const found = await store.query(memberships, { eq: { person }, order: { by: 'at', direction: 'desc' }, limit: HOMES })
  return found.map(({ data }) => data).filter((membership) => membership.estate === estate)
}

async function frozenDoor(
  store: Context['store'],
  roll: string,
  { household }: Pick<Membership, 'household'>,
): Promise<Pick<Household, 'household' | 'owners'> | null> {
  const line = household === null ? null : await store.get(rollLines, lineId(roll, household))
  return line && { household: line.data.part, owners: line.data.owners }
}

async function all(store: Context['store'], filter: Filter<RollLine>): Promise<Stored<RollLine>[]> {
  const found: Stored<RollLine>[] = []
  for await (const line of store.cursor(rollLines, filter)) found.push(line)
  return found.sort((one, other) => one.data.rank - other.data.rank)
}
