import { DAY, type Instant, instant, ms } from '../../../domain/shared/time'
import type { Store } from '../../store/port'
import { treeHeads } from '../tree'
import { removeEnded } from './staging'

/** How long an edition is kept after another took its place: requests and pages that began with it have long ended. */
const KEPT_FOR = DAY

/** Removes what ended with editions that nobody reads any more; a timer job. @returns how many documents */
export async function sweepEditions(store: Store, tenant: string, now: Instant): Promise<number> {
  const head = await store.get(treeHeads, tenant)
  if (!head || head.data.edition === 0 || head.data.publishedAt > instant(ms(now) - KEPT_FOR)) return 0
  return removeEnded(store, tenant, head.data.edition)
}
