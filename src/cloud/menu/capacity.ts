import type { Offer } from '../../domain/menu/offer'
import { holds } from '../../domain/menu/order'
import type { Period } from '../../domain/menu/season'
import { type Instant, instant, MINUTE, ms } from '../../domain/shared/time'
import { Duplicate, type Store } from '../store/port'
import { type Capacity, capacities, orders } from './collections'

type Site = { store: Store; now: Instant }
type Dish = { id: string; data: Pick<Offer, 'tenant' | 'perMonth'> }

export function capacityId(offer: string, period: Period): string {
  return `${offer}.${period}`
}

/**
 * Takes a place of the first of these months that has one left: one guarded patch of one document decides. The same order asks as often
 * as it likes and holds one place. A place whose order never came to be is given back by `sweepTaken`, not here: another try of the same
 * request may be under way.
 * @returns the month, or null when all are full
 */
export async function takePlace({ store, now }: Site, offer: Dish, order: string, periods: readonly Period[]): Promise<Period | null> {
  for (const period of periods) {
    const id = capacityId(offer.id, period)
    const counter = await ensured(store, offer, period)
    if (counter.holders.includes(order)) return period
    const taken = await store.patch(capacities, id, {
      guard: { range: { left: { gte: 1 } }, lacks: { holders: order } },
      inc: { left: -1 },
      push: { holders: order },
      set: { takenAt: now },
    })
    if (taken || (await store.get(capacities, id))?.data.holders.includes(order)) return period
  }
  return null
}

/** Gives the place back; safe to do again. */
export async function freePlace(store: Store, offer: string, period: Period, order: string): Promise<void> {
  await store.patch(capacities, capacityId(offer, period), {
    guard: { has: { holders: order } },
    inc: { left: 1 },
    pull: { holders: order },
  })
}

/** The counter, made when it is first needed and brought to the number that the offer says now. */
async function ensured(store: Store, { id: offer, data: { tenant, perMonth } }: Dish, period: Period): Promise<Capacity> {
  const id = capacityId(offer, period)
  const found = await store.get(capacities, id)
  if (found) {
    if (found.data.capacity !== perMonth) await resize(store, id, found.data.capacity, perMonth)
    return found.data
  }
  const fresh: Capacity = { tenant, offer, period, capacity: perMonth, left: perMonth, holders: [], takenAt: null }
  try {
    await store.insert(capacities, id, fresh)
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
  }
  return fresh
}

/** The guard lets one of several that saw the old number change it. */
async function resize(store: Store, id: string, before: number, after: number): Promise<void> {
  await store.patch(capacities, id, { guard: { eq: { capacity: before } }, set: { capacity: after }, inc: { left: after - before } })
}

/** Brings the months to come to the number that the offer says now. */
export async function resizeMonths(store: Store, offer: Dish, from: Period): Promise<void> {
  for await (const { id, data } of store.cursor(capacities, { eq: { offer: offer.id }, range: { period: { gte: from } } }))
    if (data.capacity !== offer.data.perMonth) await resize(store, id, data.capacity, offer.data.perMonth)
}

/** How many of these months of these offers are left, from one query. */
export async function placesLeft(
  store: Store,
  dishes: readonly Dish[],
  periods: readonly Period[],
): Promise<(offer: Dish, period: Period) => number> {
  const known = new Map<string, Capacity>()
  if (dishes.length > 0 && periods.length > 0) {
    const asked = { in: { offer: dishes.map(({ id }) => id), period: periods } }
    for await (const { id, data } of store.cursor(capacities, asked)) known.set(id, data)
  }
  return (offer, period) => {
    const counter = known.get(capacityId(offer.id, period))
    return Math.max(0, counter ? counter.left + offer.data.perMonth - counter.capacity : offer.data.perMonth)
  }
}

/** A request that took a place has surely ended after this; milliseconds. */
const TAKEN_FOR_SURE = 5 * MINUTE
const BATCH = 100

/** Gives back places whose order never came to be, or left them: what a broken-off request took. @returns how many */
export async function sweepTaken({ store, now }: Site): Promise<number> {
  const before = instant(ms(now) - TAKEN_FOR_SURE)
  const due = await store.query(capacities, {
    range: { takenAt: { lte: before } },
    order: { by: 'takenAt', direction: 'asc' },
    limit: BATCH,
  })
  let freed = 0
  for (const { id, data } of due) {
    for (const order of data.holders) {
      const found = await store.get(orders, order)
      if (found && holds(found.data, data.period)) continue
      await freePlace(store, data.offer, data.period, order)
      freed += 1
    }
    // Somebody took one meanwhile: it is looked at again.
    await store.patch(capacities, id, { guard: { eq: { takenAt: data.takenAt } }, set: { takenAt: null } })
  }
  return freed
}
