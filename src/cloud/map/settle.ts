import type { Cell } from '../../domain/map/cell'
import { changed, changesOf, countsAlike, nameOf, type Point, pointOf } from '../../domain/map/tally'
import { spaces } from '../space/collections'
import { Busy, type Store, type Stored, type Transaction } from '../store/port'
import { mapCells, mapPoints } from './collections'

/** Transactions that others got in the way of, before this is left to whoever settles next. */
const ROUNDS = 5

/**
 * Makes the map say what a space is now. Call it after the write; any number of times, late, or by several at once: what the cells count
 * of a space stands in its point, and point and cells change in one transaction, so that each change is counted once.
 * @param id of the space; also of one that is gone
 * @throws Busy when others keep changing the same cells
 */
export async function settleSpace({ store }: { store: Store }, id: string): Promise<void> {
  for (let round = 1; ; round += 1) {
    try {
      return await store.tx((tx) => settleWithin(tx, id))
    } catch (error) {
      if (!(error instanceof Busy) || round === ROUNDS) throw error
    }
  }
}

async function settleWithin(tx: Transaction, id: string): Promise<void> {
  // The point before the space: whoever changes the space later settles after us, and then our replace is stale.
  const held = await tx.get(mapPoints, id)
  const space = await tx.get(spaces, id)
  const before = held?.data ?? null
  const after = space ? pointOf(space.data) : null
  if (alike(before, after)) return
  const tenant = (after ?? before)?.tenant ?? ''
  if (!countsAlike(before, after)) for (const change of changesOf(before, after)) await applyTo(tx, tenant, change)
  await keep(tx, id, held, after)
}

async function applyTo(tx: Transaction, tenant: string, change: ReturnType<typeof changesOf>[number]): Promise<void> {
  const id = cellId(tenant, change.cell)
  const cell = await tx.get(mapCells, id)
  const next = changed(tenant, cell?.data ?? null, change)
  if (cell && next) await tx.replace(mapCells, id, cell.version, next)
  else if (cell) await tx.remove(mapCells, id, cell.version)
  else if (next) await tx.insert(mapCells, id, next)
}

async function keep(tx: Transaction, id: string, held: Stored<Point> | null, after: Point | null): Promise<void> {
  if (held && after) await tx.replace(mapPoints, id, held.version, after)
  else if (held) await tx.remove(mapPoints, id, held.version)
  else if (after) await tx.insert(mapPoints, id, after)
}

export function cellId(tenant: string, cell: Cell): string {
  return `${tenant}.${nameOf(cell)}`
}

/** A new name or time is kept too, though no cell counts it. */
export function alike(before: Point | null, after: Point | null): boolean {
  if (before === null || after === null) return before === after
  return countsAlike(before, after) && before.name === after.name && before.movedAt === after.movedAt && before.estate === after.estate
}
