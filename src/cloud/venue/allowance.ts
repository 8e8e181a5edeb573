import type { Instant } from '../../domain/shared/time'
import { Duplicate, type Store } from '../store/port'
import { allowances } from './collections'

/** Others of one household, or the same person on another device: hardly ever two at once. */
const TRIES = 50

interface Wish {
  tenant: string
  id: string
  /** The most that may be held. */
  most: number
  booking: string
  until: Instant
}

/** Counts a booking, unless as many as may be are counted. One guarded write decides; asked again, nothing changes. */
export async function takeAllowance(
  store: Pick<Store, 'get' | 'insert' | 'patch'>,
  { tenant, id, most, booking, until }: Wish,
): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const guard = { range: { count: { lt: most } }, lacks: { held: booking } }
    if (await store.patch(allowances, id, { guard, inc: { count: 1 }, push: { held: booking } })) return true
    const found = await store.get(allowances, id)
    if (found) {
      if (found.data.held.includes(booking)) return true
      if (found.data.count >= most) return false
      continue
    }
    try {
      await store.insert(allowances, id, { tenant, held: [], count: 0, until })
    } catch (error) {
      if (!(error instanceof Duplicate)) throw error
    }
  }
  throw new Error(`Allowance ${id} is changed by others all the time`)
}

/** Safe to ask again. */
export async function freeAllowance(store: Pick<Store, 'patch'>, id: string, booking: string): Promise<void> {
  await store.patch(allowances, id, { guard: { has: { held: booking } }, inc: { count: -1 }, pull: { held: booking } })
}

/** How many more there may be. */
export async function leftOfAllowance(store: Pick<Store, 'get'>, id: string, most: number): Promise<number> {
  return Math.max(0, most - ((await store.get(allowances, id))?.data.count ?? 0))
}
