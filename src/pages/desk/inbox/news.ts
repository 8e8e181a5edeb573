import type { DoorContracts } from '@/domain/capabilities'
import type { ValueOf } from '@/domain/shared/contract'

/** What of an inbox can be news. */
export type Seen = Pick<ValueOf<DoorContracts['repair.inbox']>, 'items' | 'counts'>

/** How often an open inbox looks for news, in ms. */
export const LOOK_EVERY = 30_000

/**
 * Has something come that the reader has not seen? A report that was filed after the newest in sight, or more that wait or are in
 * danger than before; what merely moved is no news.
 */
export function hasNews(seen: Seen, fresh: Seen): boolean {
  const isNewer = fresh.items.some(({ state, createdAt }) => state === 'submitted' && seen.items.every((one) => one.createdAt < createdAt))
  return isNewer || fresh.counts.waiting > seen.counts.waiting || fresh.counts.danger > seen.counts.danger
}
