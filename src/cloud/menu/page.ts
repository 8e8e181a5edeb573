import type { Collection, Filter, Store, Stored } from '../store/port'

/** Rows a page. */
const PAGE = 20

type Mark = readonly [string, string] | null

/**
 * One page of what any of the filters finds, each once, in the order of one field, which holds text. The filters are asked one by one,
 * since the port knows no "or".
 */
export async function pageOf<T extends object>(
  store: Store,
  collection: Collection<T>,
  filters: readonly Filter<T>[],
  order: { by: keyof T & string; direction: 'asc' | 'desc' },
  after: Mark,
): Promise<{ found: Stored<T>[]; next: [string, string] | null }> {
  const { found, more } = await firstOf(store, collection, filters, order, after, PAGE)
  const last = found[PAGE - 1]
  return { found, next: last && more ? [String(last.data[order.by]), last.id] : null }
}

/** The first behind the mark, and whether there may be more. */
export async function firstOf<T extends object>(
  store: Store,
  collection: Collection<T>,
  filters: readonly Filter<T>[],
  order: { by: keyof T & string; direction: 'asc' | 'desc' },
  after: Mark,
  limit: number,
): Promise<{ found: Stored<T>[]; more: boolean }> {
  const parts = await Promise.all(filters.map((filter) => store.query(collection, { ...filter, order, ...(after && { after }), limit })))
  const sign = order.direction === 'asc' ? 1 : -1
  const key = ({ data }: Stored<T>) => String(data[order.by])
  const compare = (a: Stored<T>, b: Stored<T>) => sign * (ordered(key(a), key(b)) || ordered(a.id, b.id))
  const merged = [...new Map(parts.flat().map((each) => [each.id, each])).values()].sort(compare)
  return { found: merged.slice(0, limit), more: merged.length > limit || parts.some((part) => part.length === limit) }
}

/** By code units, as the store compares. */
function ordered(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
