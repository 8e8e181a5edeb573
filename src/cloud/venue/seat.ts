import { type Claim, newSeats } from '../../domain/booking/seats'
import type { Instant } from '../../domain/shared/time'
import { resize, seats, take } from '../booking/seats'
import { Duplicate, type Store } from '../store/port'

/**
 * Takes places of a counter, which is made when the first one asks. Nobody stands in line: another hour or another day will do.
 * @param given.capacity as the rules are now; fewer than are held already cannot be taken away
 * @returns false when they are not free
 */
export async function takeSeat(
  store: Store,
  id: string,
  claim: Claim,
  given: { tenant: string; capacity: number; now: Instant },
): Promise<boolean> {
  const { tenant, capacity, now } = given
  const found = await store.get(seats, id)
  if (!found) await makeCounter(store, id, { tenant, capacity })
  else if (found.data.capacity !== capacity) await resize(store, id, capacity, now)
  const standing = await take(store, id, claim, now, true)
  return typeof standing !== 'string' && standing.is === 'held'
}

async function makeCounter(store: Store, id: string, { tenant, capacity }: { tenant: string; capacity: number }): Promise<void> {
  try {
    await store.insert(seats, id, newSeats({ tenant, capacity, lineMost: 0, drawAt: null }))
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
  }
}

/** How many are free; nobody has asked for one yet when there is no counter. */
export async function leftOf(store: Pick<Store, 'get'>, id: string, capacity: number): Promise<number> {
  const found = await store.get(seats, id)
  if (!found) return capacity
  return Math.max(0, found.data.left + capacity - found.data.capacity)
}

/** What follows from a counter of ours stands in our own documents, so that its list of effects is only emptied. */
export async function strikeOff(store: Pick<Store, 'patch'>, id: string): Promise<void> {
  await store.patch(seats, id, { set: { pending: [], pendingSince: null } })
}
