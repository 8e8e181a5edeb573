import { PICTURE_SIDES, type PictureSize } from '../../domain/file/file'
import { DAY, type Instant, instant, ms } from '../../domain/shared/time'
import type { Files } from '../services/files'
import type { Store } from '../store/port'
import { files } from './collections'
import { fileName } from './receive'

/** A draft is sent within a day, or its pictures are uploaded again. */
const UNCLAIMED_FOR = DAY

/**
 * Removes pictures that were uploaded and never used. The document goes first, guarded by its version: a claim that comes
 * in between wins, and a crash in between leaves bytes without a document, which nobody can reach.
 * @returns how many were removed
 */
export async function sweepUnclaimed(store: Store, bytes: Files, now: Instant): Promise<number> {
  const before = instant(ms(now) - UNCLAIMED_FOR)
  let removed = 0
  for (;;) {
    const old = await store.query(files, {
      eq: { attachedTo: null },
      range: { at: { lt: before } },
      order: { by: 'at', direction: 'asc' },
      limit: 100,
    })
    for (const { id, version } of old) {
      if (!(await store.remove(files, id, version))) continue
      for (const size of Object.keys(PICTURE_SIDES) as PictureSize[]) await bytes.remove(fileName(id, size))
      removed += 1
    }
    if (old.length < 100) return removed
  }
}
