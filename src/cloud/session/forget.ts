import { DAY, type Instant, instant, ms } from '../../domain/shared/time'
import type { Collection, Filter, Store } from '../store/port'
import { logins, sessions, signInRequests, tries } from './collections'

/** How long a session is kept after its end, so that "was that me?" can be answered. */
const SESSION_KEPT = 30 * DAY

/** A request that is over has nothing more to say. */
const REQUEST_KEPT = DAY

/** Removes every way in of a person who leaves: their sessions and the accounts elsewhere that led to them. Safe to run again. */
export async function forgetSignIn(store: Store, person: string): Promise<void> {
  await removeAll(store, sessions, { eq: { person } })
  await removeAll(store, logins, { eq: { person } })
  await removeAll(store, signInRequests, { eq: { asker: person } })
  await removeAll(store, signInRequests, { eq: { scanner: person } })
}

/** Removes what has served its time; a timer job, safe to run again. @returns how many were removed */
export async function sweepSignIn(store: Store, now: Instant): Promise<number> {
  const before = (age: number) => ({ lt: instant(ms(now) - age) })
  const removed = [
    await removeAll(store, sessions, { range: { ends: before(SESSION_KEPT) } }),
    await removeAll(store, signInRequests, { range: { ends: before(REQUEST_KEPT) } }),
    await removeAll(store, tries, { range: { until: before(0) } }),
  ]
  return removed.reduce((sum, count) => sum + count, 0)
}

async function removeAll<T extends object>(store: Store, collection: Collection<T>, filter: Filter<T>): Promise<number> {
  let removed = 0
  for await (const { id, version } of store.cursor(collection, filter)) if (await store.remove(collection, id, version)) removed += 1
  return removed
}
