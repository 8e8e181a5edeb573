import { DAY, type Instant, instant, ms } from '../../domain/shared/time'
import type { Store } from '../store/port'
import { removeAll } from '../store/remove'
import { codeTries } from './collections'

/** A day's tries matter on that day, wherever its midnight is. Milliseconds. */
const TRIES_KEPT = 2 * DAY

/** Removes counts of tries that are of no use any more; safe to run again. @returns how many were removed */
export function sweepTries(store: Store, now: Instant): Promise<number> {
  return removeAll(store, codeTries, { range: { at: { lt: instant(ms(now) - TRIES_KEPT) } } }, 'at')
}
