import type { WorkItem } from '../../domain/desk/schema'
import type { Context } from '../context'
import type { Asked, Found, Position, WorkRow, WorkSource } from './source'

/** Where a page of the merged list ended: the sort key, and `capability:id`. */
export type Mark = [key: string, row: string]

/** What the merged list is asked: as each source, but for the mark. */
export type Question = Omit<Asked, 'after' | 'limit'>

/** Pages that hold nothing but what the reader may not see are passed over, this many at once. */
const ROUNDS = 5

/** Sorts before, and after, every id. */
const FIRST = ''
const LAST = '~'

/**
 * One page of the work of several sources, each row once, sorted by key, capability and id: the order is the same in every source, so
 * a mark of one says where each other one goes on.
 */
export async function pageOfWork(
  context: Context,
  sources: readonly WorkSource[],
  question: Question,
  after: Mark | null,
  limit: number,
): Promise<{ items: WorkItem[]; next: Mark | null }> {
  let mark = after
  for (let round = 1; ; round++) {
    const { rows, next } = await look(context, sources, question, mark, limit)
    if (rows.length > 0 || next === null || round === ROUNDS) return { items: rows.map(({ item }) => item), next }
    mark = next
  }
}

async function look(
  context: Context,
  sources: readonly WorkSource[],
  question: Question,
  mark: Mark | null,
  limit: number,
): Promise<{ rows: WorkRow[]; next: Mark | null }> {
  const { direction } = question.order
  const found = await Promise.all(
    sources.map((source) => source.list(context, { ...question, after: afterFor(source.capability, mark, direction), limit })),
  )
  const sign = direction === 'asc' ? 1 : -1
  const compare = (a: Mark, b: Mark) => sign * compareMarks(a, b)
  // Behind the nearest end of a source lie rows of it that have not been read: nothing beyond may be shown yet.
  const ends = sources.flatMap(({ capability }, index) => endOf(capability, found[index]))
  const wall = ends.sort(compare)[0] ?? null
  const rows = found
    .flatMap((part) => part.rows)
    .filter((row) => wall === null || compare(markOf(row), wall) <= 0)
    .sort((a, b) => compare(markOf(a), markOf(b)))
  const page = rows.slice(0, limit)
  const last = page[limit - 1]
  // A full page goes on behind its last row, any other behind what was looked at.
  if (last && (rows.length > limit || wall !== null)) return { rows: page, next: markOf(last) }
  return { rows: page, next: wall }
}

function endOf(capability: string, found: Found | undefined): Mark[] {
  return found?.end ? [[found.end[0], `${capability}:${found.end[1]}`]] : []
}

function markOf({ key, item }: WorkRow): Mark {
  return [key, `${item.capability}:${item.id}`]
}

/** Where a source goes on behind a mark that may be another's. */
function afterFor(capability: string, mark: Mark | null, direction: 'asc' | 'desc'): Position | null {
  if (mark === null) return null
  const [key, row] = mark
  const colon = row.indexOf(':')
  const other = row.slice(0, colon)
  if (other === capability) return [key, row.slice(colon + 1)]
  const isLater = direction === 'asc' ? capability > other : capability < other
  // Its rows of this key are all still to come, or all past.
  return [key, isLater === (direction === 'asc') ? FIRST : LAST]
}

/** By code units, as the store compares instants and ids: first the key, then the capability, then the id. */
function compareMarks(a: Mark, b: Mark): number {
  return compareText(a[0], b[0]) || compareText(capabilityOf(a), capabilityOf(b)) || compareText(a[1], b[1])
}

function capabilityOf([, row]: Mark): string {
  return row.slice(0, row.indexOf(':'))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
