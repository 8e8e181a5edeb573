import type { WorkCounts, WorkItem } from '@/domain/desk/schema'

/** What of an inbox can be news. */
export interface Seen {
  items: readonly Pick<WorkItem, 'at' | 'stage'>[]
  counts: WorkCounts | null
}

/** How often an open inbox looks for news, in ms. */
export const LOOK_EVERY = 30_000

/**
 * Has something come that the reader has not seen? Work that came in after the newest in sight, or more that waits or is urgent than
 * before; what merely moved is no news.
 */
export function hasNews(seen: Seen, fresh: Seen): boolean {
  const isNewer = fresh.items.some(({ stage, at }) => stage === 'waiting' && seen.items.every((one) => one.at < at))
  if (isNewer || seen.counts === null || fresh.counts === null) return isNewer
  return fresh.counts.waiting > seen.counts.waiting || fresh.counts.urgent > seen.counts.urgent
}
