import type { Report } from '../../domain/repair/report'
import type { Card } from '../../domain/repair/schema'
import type { Context } from '../context'
import type { Filter, Stored } from '../store/port'
import { reports } from './collections'
import { cardsOf } from './present'

/** Rows a page of a list. */
const PAGE = 20

export interface Order {
  by: 'createdAt' | 'updatedAt' | 'dueAt'
  direction: 'asc' | 'desc'
}

/** Where a page begins: the order field's value and the id of the last row seen; null is the beginning. */
type Mark = readonly [string, string] | null

/** One page of the reports that any of the filters finds: the cards that this reader may see, and where the next page begins. */
export async function pageOf(
  context: Context,
  filters: readonly Filter<Report>[],
  order: Order,
  after: Mark,
): Promise<{ items: Card[]; next: [string, string] | null }> {
  const { documents, more } = await firstOf(context, filters, order, after, PAGE)
  const last = documents[PAGE - 1]
  return { items: await cardsOf(context, documents), next: last && more ? [last.data[order.by], last.id] : null }
}

/**
 * The first reports behind the mark that any of the filters finds, each once, and whether there may be more. The filters are asked one
 * by one, since the port knows no "or".
 */
export async function firstOf(
  context: Context,
  filters: readonly Filter<Report>[],
  order: Order,
  after: Mark,
  limit: number,
): Promise<{ documents: Stored<Report>[]; more: boolean }> {
  const found = await Promise.all(
    filters.map((filter) => context.store.query(reports, { ...filter, order, ...(after && { after }), limit })),
  )
  const sign = order.direction === 'asc' ? 1 : -1
  const compare = (a: Stored<Report>, b: Stored<Report>) =>
    sign * (compareText(a.data[order.by], b.data[order.by]) || compareText(a.id, b.id))
  const merged = [...new Map(found.flat().map((report) => [report.id, report])).values()].sort(compare)
  return { documents: merged.slice(0, limit), more: merged.length > limit || found.some((part) => part.length === limit) }
}

/** By code units, as the store compares instants and ids. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
