import { type Instant, instant, ms } from '../../domain/shared/time'
import { Duplicate, type Store } from '../store/port'
import { tries } from './collections'

/**
 * Counts one try, in the store, so that it holds over all servers.
 * @param name what is tried and by whom
 * @param window milliseconds from the first try on
 * @returns false for one too many
 */
export async function countTry(store: Store, name: string, limit: number, window: number, now: Instant): Promise<boolean> {
  if (await store.patch(tries, name, { guard: { range: { until: { gt: now }, count: { lt: limit } } }, inc: { count: 1 } })) return true
  const found = await store.get(tries, name)
  if (found && now < found.data.until) return false
  const first = { count: 1, until: instant(ms(now) + window) }
  const counted = found ? store.replace(tries, name, found.version, first) : insertIfFree(store, name, first)
  // Somebody was quicker: they have begun the count that this one joins.
  return (await counted) || countTry(store, name, limit, window, now)
}

async function insertIfFree(store: Store, name: string, first: { count: number; until: Instant }): Promise<boolean> {
  try {
    await store.insert(tries, name, first)
    return true
  } catch (error) {
    if (error instanceof Duplicate) return false
    throw error
  }
}
