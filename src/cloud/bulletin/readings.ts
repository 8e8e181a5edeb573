import { livesAt, partiesOf, readerOf } from '../../domain/bulletin/ability'
import type { bulletinContract } from '../../domain/bulletin/contract'
import type { Person } from '../../domain/shared/actor'
import { accept, refuse } from '../../domain/shared/refusal'
import { type Instant, instant, MINUTE, ms } from '../../domain/shared/time'
import type { Context, Handler } from '../context'
import { people } from '../person/collections'
import { treeOf } from '../place/tree'
import { type Collection, Duplicate, type Store } from '../store/port'
import { bulletins, householdReadings, type Reading, readerCounts, readings } from './collections'
import { GONE } from './present'
import { countResidents } from './residents'

type Contracts = typeof bulletinContract

/** Reading twice does no harm, so this write needs no `once`: the reading's id decides. */
export const read: Handler<Contracts['bulletin.read']> = async (context, input) => {
  const { actor, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const stored = await store.get(bulletins, input.bulletin)
  if (!stored || readerOf(actor, stored.data) === null) return refuse('notFound', GONE)
  // Whoever looks over a draft is no reader yet.
  if (stored.data.shown) await markRead(context, actor, stored.id, stored.data.place)
  const count = await store.get(readerCounts, stored.id)
  return accept({ people: count?.data.people ?? 0, households: count?.data.households ?? 0 })
}

export const readers: Handler<Contracts['bulletin.readers']> = async (context, input) => {
  const { actor, store } = context
  const stored = await store.get(bulletins, input.bulletin)
  if (!stored || readerOf(actor, stored.data) === null) return refuse('notFound', GONE)
  if (!partiesOf(actor, stored.data).includes('desk')) return refuse('forbidden', '只有发布的一方能看')
  const [residents, count] = await Promise.all([countResidents(store, actor.tenant, stored.data.place), store.get(readerCounts, stored.id)])
  return accept({ residents, people: count?.data.people ?? 0, households: count?.data.households ?? 0, remindedAt: stored.data.remindedAt })
}

async function markRead(context: Pick<Context, 'store' | 'now'>, actor: Person, bulletin: string, place: string): Promise<void> {
  const id = `${bulletin}:${actor.person}`
  const resident = livesAt(actor, place)
  const household = resident ? await householdOf(context.store, actor, place) : null
  const reading: Reading = {
    tenant: actor.tenant,
    bulletin,
    person: actor.person,
    resident,
    household,
    counted: !resident,
    at: context.now,
  }
  if ((await inserted(context.store, readings, id, reading)) && resident) await count(context.store, id, reading)
}

/** The household at or below the place that the person is a confirmed member of, if the roll knows it. */
async function householdOf(store: Store, actor: Person, place: string): Promise<string | null> {
  const [record, tree] = [await store.get(people, actor.person), treeOf(store, actor.tenant)]
  for (const { building, household, confirmed } of record?.data.homes ?? []) {
    if (household !== null && confirmed && (await tree.pathOf(building)).includes(place)) return household
  }
  return null
}

/**
 * Adds one reading to the number of readers, exactly once: whoever adds leaves the person's id in the same patch, and the guard
 * wants it absent. It may break off anywhere; `countLeftOver` then goes on.
 */
async function count(store: Store, id: string, { tenant, bulletin, person, household }: Reading): Promise<void> {
  await inserted(store, readerCounts, bulletin, { tenant, bulletin, people: 0, households: 0, counting: [], flying: 0 })
  const first = household !== null && (await isFirstOf(store, { tenant, bulletin, household, person }))
  await store.patch(readerCounts, bulletin, {
    guard: { lacks: { counting: person } },
    inc: { people: 1, households: first ? 1 : 0, flying: 1 },
    push: { counting: person },
  })
  await store.patch(readings, id, { set: { counted: true } })
  await landed(store, bulletin, person)
}

function landed(store: Store, bulletin: string, person: string) {
  return store.patch(readerCounts, bulletin, { guard: { has: { counting: person } }, pull: { counting: person }, inc: { flying: -1 } })
}

async function isFirstOf(store: Store, first: { tenant: string; bulletin: string; household: string; person: string }): Promise<boolean> {
  const id = `${first.bulletin}:${first.household}`
  if (await inserted(store, householdReadings, id, first)) return true
  return (await store.get(householdReadings, id))?.data.person === first.person
}

/** @returns false when it is there already */
async function inserted<T extends object>(store: Store, collection: Collection<T>, id: string, data: T): Promise<boolean> {
  try {
    await store.insert(collection, id, data)
    return true
  } catch (error) {
    if (error instanceof Duplicate) return false
    throw error
  }
}

/** A request that began a reading has surely ended after this; milliseconds. */
const LEFT_AFTER = MINUTE
const BATCH = 100

/** Counts what a broken-off request left uncounted. @returns how many readings */
export async function countLeftOver(store: Store, now: Instant): Promise<number> {
  const before = instant(ms(now) - LEFT_AFTER)
  const left = await store.query(readings, {
    eq: { counted: false },
    range: { at: { lte: before } },
    order: { by: 'at', direction: 'asc' },
    limit: BATCH,
  })
  for (const { id, data } of left) await count(store, id, data)
  const flying = await store.query(readerCounts, { range: { flying: { gt: 0 } }, order: { by: 'flying', direction: 'asc' }, limit: BATCH })
  for (const { data } of flying) {
    for (const person of data.counting) {
      const reading = await store.get(readings, `${data.bulletin}:${person}`)
      if (!reading || (reading.data.counted && reading.data.at <= before)) await landed(store, data.bulletin, person)
    }
  }
  return left.length
}

/**
 * Makes the numbers of a bulletin anew from its readings: after a restore, or when somebody's were erased.
 * @returns false while somebody is just being counted: try again
 */
export async function recount(store: Store, tenant: string, bulletin: string): Promise<boolean> {
  await inserted(store, readerCounts, bulletin, { tenant, bulletin, people: 0, households: 0, counting: [], flying: 0 })
  const seen = await store.get(readerCounts, bulletin)
  if (!seen) return false
  const [people, households] = await Promise.all([
    store.count(readings, { eq: { bulletin, resident: true, counted: true } }),
    store.count(householdReadings, { eq: { bulletin } }),
  ])
  const guard = { eq: { people: seen.data.people, households: seen.data.households, flying: 0 } }
  return store.patch(readerCounts, bulletin, { guard, set: { people, households } })
}
