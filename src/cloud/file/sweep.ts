import type { Instant } from '../../domain/shared/time'
import type { Files } from '../services/files'
import type { Store } from '../store/port'
import { files } from './collections'
import { REMOVING, removePicture } from './remove'

/**
 * Removes pictures that were uploaded and never used; a claim that comes in between wins.
 * @param before uploaded before this instant: a day ago, see `domain/privacy/limits`
 * @returns how many were removed
 */
export async function sweepUnclaimed(store: Store, bytes: Files, before: Instant): Promise<number> {
  return (await sweep(store, bytes, null, before)) + (await sweep(store, bytes, REMOVING, before))
}

async function sweep(store: Store, bytes: Files, attachedTo: string | null, before: Instant): Promise<number> {
  let removed = 0
  for (;;) {
    const old = await store.query(files, {
      eq: { attachedTo },
      range: { at: { lt: before } },
      order: { by: 'at', direction: 'asc' },
      limit: 100,
    })
    for (const picture of old) if (await removePicture(store, bytes, picture)) removed += 1
    if (old.length < 100) return removed
  }
}
