import { type Cell, cellsOf } from '../../domain/map/cell'
import { changed, nameOf, type Point, pointOf, type Tally } from '../../domain/map/tally'
import { spaces } from '../space/collections'
import { Duplicate, type Store } from '../store/port'
import { mapCells, mapPoints } from './collections'
import { cellId, settleSpace } from './settle'

/**
 * Makes points and cells anew from the spaces: into an empty map in bulk (a seed, a restore), else by settling every space and counting
 * again each cell that differs. Safe beside requests and to run again.
 * @returns how many cells had to be put right
 */
export async function rebuildMap(store: Store, tenant: string): Promise<number> {
  const isEmpty = (await store.count(mapPoints, { eq: { tenant } })) === 0
  if (isEmpty) await pointAll(store, tenant)
  else await settleAll(store, tenant)
  return recount(store, tenant)
}

async function pointAll(store: Store, tenant: string): Promise<void> {
  const points: { id: string; data: Point }[] = []
  for await (const { id, data } of store.cursor(spaces, { eq: { tenant } })) {
    const point = pointOf(data)
    if (point) points.push({ id, data: point })
  }
  try {
    await store.insertMany(mapPoints, points)
  } catch (error) {
    // Somebody settles at the same time: then one by one.
    if (!(error instanceof Duplicate)) throw error
    await settleAll(store, tenant)
  }
}

async function settleAll(store: Store, tenant: string): Promise<void> {
  for await (const { id } of store.cursor(spaces, { eq: { tenant } })) await settleSpace({ store }, id)
  // Points of spaces that are gone.
  for await (const { id } of store.cursor(mapPoints, { eq: { tenant } })) await settleSpace({ store }, id)
}

/** Counts all points in one walk, then puts right what the cells say otherwise. */
async function recount(store: Store, tenant: string): Promise<number> {
  const wanted = new Map<string, Tally>()
  for await (const { data } of store.cursor(mapPoints, { eq: { tenant } }))
    for (const cell of cellsOf(data)) count(wanted, tenant, cell, data)
  const wrong = new Map<string, Cell>()
  const missing = new Map(wanted)
  for await (const { id, data } of store.cursor(mapCells, { eq: { tenant } })) {
    missing.delete(id)
    if (!same(data, wanted.get(id))) wrong.set(id, data)
  }
  try {
    await store.insertMany(
      mapCells,
      [...missing].map(([id, data]) => ({ id, data })),
    )
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
    for (const [id, cell] of missing) wrong.set(id, cell)
  }
  for (const [id, cell] of wrong) await recountOne(store, tenant, id, cell)
  return wrong.size + missing.size
}

function count(tallies: Map<string, Tally>, tenant: string, cell: Cell, point: Point): void {
  const id = cellId(tenant, cell)
  const next = changed(tenant, tallies.get(id) ?? null, { cell, minus: null, plus: point })
  if (next) tallies.set(id, next)
}

function same(a: Tally, b: Tally | undefined): boolean {
  if (!b || a.lng !== b.lng || a.lat !== b.lat) return false
  const codes = Object.keys(a.counts)
  return codes.length === Object.keys(b.counts).length && codes.every((code) => a.counts[code] === b.counts[code])
}

/** Others who change the same cell at once, before the next rebuild must do it. */
const ROUNDS = 10

/** The cell before its points: whoever counts meanwhile makes our write stale. */
async function recountOne(store: Store, tenant: string, id: string, { level, x, y }: Cell): Promise<void> {
  const cell = { level, x, y }
  for (let round = 0; round < ROUNDS; round += 1) {
    const held = await store.get(mapCells, id)
    let next: Tally | null = null
    for await (const { data } of store.cursor(mapPoints, { eq: { tenant } })) {
      if (cellsOf(data).some((one) => nameOf(one) === nameOf(cell))) next = changed(tenant, next, { cell, minus: null, plus: data })
    }
    if (held && (next ? await store.replace(mapCells, id, held.version, next) : await store.remove(mapCells, id, held.version))) return
    if (!held && (next === null || (await inserted(store, id, next)))) return
  }
}

async function inserted(store: Store, id: string, tally: Tally): Promise<boolean> {
  try {
    await store.insert(mapCells, id, tally)
    return true
  } catch (error) {
    if (error instanceof Duplicate) return false
    throw error
  }
}
