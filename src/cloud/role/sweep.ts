import { INVITATION_LASTS } from '../../domain/role/invitation'
import { DAY, type Instant, instant, ms } from '../../domain/shared/time'
import type { Collection, Query, Store } from '../store/port'
import { codeTries } from './collections'
import { invitations } from './invitations'

/** Names and telephone numbers of people who never came are not kept longer than once more the time they had. Milliseconds. */
const INVITATION_KEPT = INVITATION_LASTS
/** A day's tries matter on that day, wherever its midnight is. Milliseconds. */
const TRIES_KEPT = 2 * DAY

/** Removes what is of no use any more; safe to run again. @returns how many were removed */
export async function sweepRoles(store: Store, now: Instant): Promise<number> {
  const old = await removeOld(store, invitations, 'expires', instant(ms(now) - INVITATION_KEPT))
  return old + (await removeOld(store, codeTries, 'at', instant(ms(now) - TRIES_KEPT)))
}

async function removeOld<T extends object>(
  store: Store,
  collection: Collection<T>,
  by: keyof T & string,
  before: Instant,
): Promise<number> {
  let removed = 0
  for (;;) {
    const range = { [by]: { lt: before } } as NonNullable<Query<T>['range']>
    const found = await store.query(collection, { range, order: { by, direction: 'asc' }, limit: 100 })
    for (const { id, version } of found) if (await store.remove(collection, id, version)) removed += 1
    if (found.length < 100) return removed
  }
}
