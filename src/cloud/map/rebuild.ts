import { countAll, type Point, pointOf, type Tally } from '../../domain/map/tally'
import { spaces } from '../space/collections'
import { Duplicate, type Store, type Stored } from '../store/port'
import { mapCells, mapPoints } from './collections'
import { alike, cellId, settleSpace } from './settle'

/** Others who count at the same time, before what is still wrong is left to the next rebuild. */
const ROUNDS = 5

/**
 * Makes points and cells what the spaces say: after a seed, a restore, or when something is wrong. Safe beside requests and to run again.
 * @returns how many cells had to be put right
 */
export async function rebuildMap(store: Store, tenant: string): Promise<number> {
  await pointAll(store, tenant)
  let righted = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const { written, stale } = await recount(store, tenant)
    righted += written
    if (stale === 0) break
  }
  return righted
}

/** Spaces that have no point get theirs in bulk, and are counted afterwards; those whose point says otherwise are settled. */
async function pointAll(store: Store, tenant: string): Promise<void> {
  const held = new Map<string, Point>()
  for await (const { id, data } of store.cursor(mapPoints, { eq: { tenant } })) held.set(id, data)
  const missing: { id: string; data: Point }[] = []
  const wrong: string[] = []
  for await (const { id, data } of store.cursor(spaces, { eq: { tenant } })) {
    const [before, after] = [held.get(id) ?? null, pointOf(data)]
    held.delete(id)
    if (before === null && after !== null) missing.push({ id, data: after })
    else if (!alike(before, after)) wrong.push(id)
  }
  try {
    await store.insertMany(mapPoints, missing)
  } catch (error) {
    // Somebody settles one of them at the same time: then one by one.
    if (!(error instanceof Duplicate)) throw error
    wrong.push(...missing.map(({ id }) => id))
  }
  // What is left has a point, but no space any more.
  for (const id of [...wrong, ...held.keys()]) await settleSpace({ store }, id)
}

/** Counts all points in one walk, and writes what the cells say otherwise. The cells are read first: who counts meanwhile makes our write stale. */
async function recount(store: Store, tenant: string): Promise<{ written: number; stale: number }> {
  const held: Stored<Tally>[] = []
  for await (const cell of store.cursor(mapCells, { eq: { tenant } })) held.push(cell)
  const points: Point[] = []
  for await (const { data } of store.cursor(mapPoints, { eq: { tenant } })) points.push(data)
  const counted = new Map([...countAll(tenant, points).values()].map((tally) => [cellId(tenant, tally), tally]))
  let written = 0
  let stale = 0
  for (const { id, version, data } of held) {
    const next = counted.get(id)
    counted.delete(id)
    if (next && same(data, next)) continue
    const done = next ? await store.replace(mapCells, id, version, next) : await store.remove(mapCells, id, version)
    if (done) written += 1
    else stale += 1
  }
  const isNew = await inserted(store, counted)
  return isNew ? { written: written + counted.size, stale } : { written, stale: stale + counted.size }
}

function same(a: Tally, b: Tally): boolean {
  if (a.lng !== b.lng || a.lat !== b.lat) return false
  const codes = Object.keys(a.counts)
  return codes.length === Object.keys(b.counts).length && codes.every((code) => a.counts[code] === b.counts[code])
}

/** @returns false when somebody has counted one of them meanwhile, and none was written */
async function inserted(store: Store, tallies: ReadonlyMap<string, Tally>): Promise<boolean> {
  try {
    await store.insertMany(
      mapCells,
      [...tallies].map(([id, data]) => ({ id, data })),
    )
    return true
  } catch (error) {
    if (error instanceof Duplicate) return false
    throw error
  }
}
