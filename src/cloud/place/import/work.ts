import { EMERGENCY } from '../../../domain/estate/settings'
import type { FirstSettings } from '../../../domain/place/branches'
import { type Facts, type Plan, planImport, summaryOf } from '../../../domain/place/plan'
import { LINE_ACTIONS } from '../../../domain/place/schema'
import { type Tables, tablesOf } from '../../../domain/place/workbook'
import { instant, MINUTE, ms, SECOND } from '../../../domain/shared/time'
import type { Context } from '../../context'
import { beginSettings } from '../../estate/settings'
import { dropWorkbook, readWorkbook } from '../../file/workbook'
import { slices } from '../../services/pause'
import { readXlsx } from '../../services/xlsx.read'
import type { Patch, Stored } from '../../store/port'
import { treeHeads } from '../tree'
import { busyOf } from './busy'
import { chunksOf, LINES, WRITES } from './chunks'
import { type ImportRecord, imports } from './collections'
import { factsOf, standingOf } from './facts'
import { rewrite, rewritesFor } from './settle'
import { stage, unstage, type Write, writesOf } from './staging'

/** How long one step works before it answers, so that a caller sees how far it is. */
const STEP = 2 * SECOND

/** A worker that has not been heard of for so long is dead, and another goes on. */
const LEASE = 2 * MINUTE

/** How often progress is written down while one piece of work goes on. */
const HEARD_EVERY = SECOND

type Working = Pick<Context, 'store' | 'services' | 'now' | 'newId'>

/** One worker's hold on an import: what it does ends when another has taken it. */
interface Hold {
  context: Working
  id: string
  holder: string
  /** As it is now, with what this worker changed. */
  record: ImportRecord
  began: number
}

/** The import was cancelled, or another worker has it. */
class Lost extends Error {
  override name = 'Lost'
}

/**
 * Works on an import for about `STEP`, from where it was. Safe to call at any time and from anywhere: whoever holds the lease works, and
 * every piece of it can be done twice.
 * @returns the import afterwards; null when there is none
 */
export async function stepImport(context: Working, id: string): Promise<ImportRecord | null> {
  const hold = await take(context, id)
  if (hold) {
    try {
      while (hold.record.working && performance.now() - hold.began < STEP) {
        await WORK[hold.record.state as keyof typeof WORK](hold)
        // PGlite answers without leaving the process: others would never get their turn.
        await new Promise(setImmediate)
      }
    } catch (error) {
      if (!(error instanceof Lost)) throw error
    } finally {
      await context.store.patch(imports, id, { guard: { eq: { holder: hold.holder } }, set: { leased: context.now } })
    }
  }
  return (await context.store.get(imports, id))?.data ?? null
}

async function take(context: Working, id: string): Promise<Hold | null> {
  const holder = context.newId()
  const leased = instant(ms(context.now) + LEASE)
  const taken = await context.store.patch(imports, id, {
    guard: { eq: { working: true }, range: { leased: { lte: context.now } } },
    set: { leased, holder },
  })
  const found = taken ? await context.store.get(imports, id) : null
  return found && { context, id, holder, record: found.data, began: performance.now() }
}

/** Writes progress down and holds on. @throws Lost */
async function keep(hold: Hold, set: Partial<ImportRecord>): Promise<void> {
  const { context, id, holder, record } = hold
  const leased = instant(ms(context.now) + (performance.now() - hold.began) + LEASE)
  const patch: Patch<ImportRecord> = { guard: { eq: { holder, state: record.state } }, set: { leased, ...set } }
  if (!(await context.store.patch(imports, id, patch))) throw new Lost()
  hold.record = { ...hold.record, leased, ...set }
}

const WORK = { reading: read, staging: stageNext, settling: settleNext, cancelling: giveUp } as const

/** The dry run. It is done in one go; broken off, it begins again. */
async function read(hold: Hold): Promise<void> {
  const { context, id, record } = hold
  const { store, services, now } = context
  const { tenant } = record
  const chunks = chunksOf(store, services.secrets, tenant, id)
  await chunks.clear()
  const bytes = await readWorkbook(services, record.workbook)
  if (!bytes) return fail(hold, '上传的文件已清理，请重新上传')
  const heard = teller(hold)
  const sheets = await readXlsx(bytes)
  if (!sheets.ok) return fail(hold, sheets.refusal.message ?? '这个工作簿读不了')
  const tables = tablesOf(sheets.value)
  if (tables.problems.length > 0) return fail(hold, tables.problems.join('；'))

  const standing = await standingOf(context, tenant, record.base)
  const planWith = async (busy: ReadonlyMap<string, string>) => {
    const facts = await factsOf(context, tenant, standing, tables.rows.staff, record.at, busy)
    return drive(tables, facts, (part) => heard(50 + part * 40, 100))
  }
  let plan = await planWith(new Map())
  const busy = await busyOf(store, tenant, plan.removed)
  if (busy.size > 0) plan = await planWith(busy)

  const count = { ...record.chunks }
  for (const action of LINE_ACTIONS)
    count[action] = await chunks.put(
      action,
      plan.lines.filter((line) => line.action === action),
      LINES,
    )
  if (plan.counts.refused === 0) {
    const pause = slices()
    const writes: Write[] = []
    for (const write of writesOf(plan, standing, { importId: id, next: record.next, tenant, now, secrets: services.secrets })) {
      writes.push(write)
      await pause()
    }
    count.write = await chunks.put('write', writes, WRITES)
    count.settings = await chunks.put('settings', plan.settings, WRITES)
  }
  const { counts, moved } = plan
  await keep(hold, {
    state: 'ready',
    working: false,
    done: 0,
    total: 0,
    counts,
    chunks: count,
    summary: summaryOf(plan),
    notes: [...plan.notes],
    moved: [...moved],
  })
}

async function drive(tables: Tables, facts: Facts, heard: (part: number) => void): Promise<Plan> {
  const pause = slices()
  const work = planImport(tables, facts)
  for (let next = work.next(); ; next = work.next()) {
    if (next.done) return next.value
    heard(tables.total === 0 ? 1 : Math.min(1, next.value / tables.total))
    await pause()
  }
}

/** Tells at most once a second; a failure of it shows at the next `keep`. */
function teller(hold: Hold): (done: number, total: number) => void {
  let last = performance.now()
  return (done, total) => {
    if (performance.now() - last < HEARD_EVERY) return
    last = performance.now()
    void keep(hold, { done: Math.round(done), total }).catch(() => {})
  }
}

async function fail(hold: Hold, problem: string): Promise<void> {
  await release(hold)
  await keep(hold, { state: 'failed', working: false, problem })
}

/** One piece; after the last one write makes it the tree that is read. */
async function stageNext(hold: Hold): Promise<void> {
  const { context, id, record } = hold
  const { store, services, now } = context
  const { tenant, base, next, done, chunks } = record
  if (done < chunks.write) {
    await stage(store, await chunksOf(store, services.secrets, tenant, id).get<Write>('write', done), next)
    return keep(hold, { done: done + 1 })
  }
  // Whatever a worker left that was thought dead; nobody else writes in between.
  await unstage(store, tenant, { above: base, to: next - 1 })
  const published = await store.patch(treeHeads, tenant, {
    guard: { eq: { edition: base, importing: id } },
    set: { edition: next, publishedAt: now, by: id },
  })
  const head = published ? null : await store.get(treeHeads, tenant)
  if (published || head?.data.by === id)
    return keep(hold, { state: 'settling', done: 0, total: chunks.settings + rewritesFor(record.moved) })
  await keep(hold, { state: 'cancelling', problem: '发布时场所树已有变化，请重新导入', done: 0, total: 0 })
}

/** What refers to places that moved, and first settings of new estates. */
async function settleNext(hold: Hold): Promise<void> {
  const { context, id, record } = hold
  const { store, services, now } = context
  const { tenant, done, total, chunks } = record
  if (done >= total) {
    await release(hold)
    return keep(hold, { state: 'done', working: false })
  }
  if (done < chunks.settings) {
    const first = await chunksOf(store, services.secrets, tenant, id).get<FirstSettings>('settings', done)
    for (const { estate, phones, ...settings } of first)
      await beginSettings(store, tenant, estate, { ...settings, phones: [...phones, ...EMERGENCY] }, now)
  } else await rewrite(store, tenant, record.moved, done - chunks.settings)
  await keep(hold, { done: done + 1 })
}

async function giveUp(hold: Hold): Promise<void> {
  const { context, record } = hold
  await unstage(context.store, record.tenant, { above: record.base, to: record.next })
  await release(hold)
  await keep(hold, { state: 'cancelled', working: false })
}

/** The next import may begin; what this one kept of people is removed. */
async function release({ context, id, record }: Hold): Promise<void> {
  const { store, services } = context
  await chunksOf(store, services.secrets, record.tenant, id).clear()
  await dropWorkbook(store, services, record.workbook)
  await store.patch(treeHeads, record.tenant, { guard: { eq: { importing: id } }, set: { importing: null } })
}

/** Imports with work to do, and those that nobody published within a day. */
export async function goOnImporting(context: Context): Promise<number> {
  const { store, now } = context
  const forgotten = instant(ms(now) - 24 * 60 * MINUTE)
  for (const { id } of await store.query(imports, {
    eq: { state: 'ready' },
    range: { at: { lt: forgotten } },
    order: { by: 'at', direction: 'asc' },
    limit: 100,
  })) {
    await store.patch(imports, id, { guard: { eq: { state: 'ready' } }, set: { state: 'cancelling', working: true } })
  }
  let steps = 0
  const open: Stored<ImportRecord>[] = await store.query(imports, {
    eq: { working: true },
    order: { by: 'at', direction: 'asc' },
    limit: 100,
  })
  for (const { id } of open) {
    // One that does not move is somebody else's.
    for (let before = ''; ; steps += 1) {
      const record = await stepImport(context, id)
      const after = JSON.stringify([record?.state, record?.done])
      if (!record?.working || after === before) break
      before = after
    }
  }
  return steps
}
