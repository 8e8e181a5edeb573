import type { Collection, Filter, Store } from './port'

/** The port's most for one query. */
const BATCH = 100

/**
 * Removes every document that the filter finds. What changes meanwhile is left for the next run.
 * @param by a field of an index of its own, or the one that stands after the filter's: then the oldest go first; without it by id
 * @returns how many were removed
 */
export async function removeAll<T extends object>(
  store: Store,
  collection: Collection<T>,
  filter: Filter<T>,
  by?: keyof T & string,
): Promise<number> {
  let removed = 0
  for (let before = -1; before !== removed; ) {
    before = removed
    for (const { id, version } of await store.query(collection, { ...filter, ...(by && { order: { by, direction: 'asc' } }), limit: BATCH }))
      if (await store.remove(collection, id, version)) removed += 1
  }
  return removed
}
