import { decide } from '../../domain/repair/decide'
import type { Report } from '../../domain/repair/report'
import { NEVER } from '../../domain/repair/report'
import { accept } from '../../domain/shared/refusal'
import { instant, MINUTE, ms } from '../../domain/shared/time'
import type { Context } from '../context'
import type { Query, Stored } from '../store/port'
import { settleAll } from '../store/settle'
import { reports } from './collections'
import { audienceOf } from './desk'
import { sceneOf } from './scene'
import { follow, settleReport, withTelling } from './tell'

/** How long a telling may wait before the timer takes it up: the request that made it has surely ended. Milliseconds. */
const SETTLE_AFTER = MINUTE

/** About this many a run, so that one run stays short; the next run goes on. */
const BATCH = 100

/** What is late climbs one rung of the ladder and is told there. @returns how many climbed */
export function climbLate(context: Context): Promise<number> {
  return moveDue(context, 'climb', {
    eq: { open: true },
    range: { climbAt: { lte: context.now } },
    order: { by: 'climbAt', direction: 'asc' },
    limit: BATCH,
  })
}

/** Silence for seven days after the work closes a report. @returns how many were closed */
export function closeSilent(context: Context): Promise<number> {
  return moveDue(context, 'autoClose', {
    range: { closeAt: { lte: context.now, lt: NEVER } },
    order: { by: 'closeAt', direction: 'asc' },
    limit: BATCH,
  })
}

/** Does what a broken-off request left undone. @returns how many reports were settled */
export async function settleLeftOver(context: Context): Promise<number> {
  const before = instant(ms(context.now) - SETTLE_AFTER)
  const { settled, failed } = await settleAll(context.store, reports, before, (id, effect) => follow(context, id, effect))
  for (const { id, error } of failed) context.log.error({ report: id, err: error }, 'a report could not be settled')
  return settled
}

/** Moves what is due, page by page, so that reports which cannot be moved do not keep the others waiting for ever. */
async function moveDue(
  context: Context,
  action: 'climb' | 'autoClose',
  due: Query<Report> & Required<Pick<Query<Report>, 'order'>>,
): Promise<number> {
  let moved = 0
  for (let after: Query<Report>['after']; moved < BATCH; ) {
    const found = await context.store.query(reports, { ...due, ...(after && { after }) })
    for (const stored of found) if (await moveUnlessBroken(context, stored, action)) moved += 1
    const last = found[due.limit - 1]
    if (!last) break
    after = [String(last.data[due.order.by]), last.id]
  }
  return moved
}

/** One report that surprises must not keep the others from climbing. */
async function moveUnlessBroken(context: Context, seen: Stored<Report>, action: 'climb' | 'autoClose'): Promise<boolean> {
  try {
    return await move(context, seen, action)
  } catch (error) {
    context.log.error({ report: seen.id, err: error }, `${action} failed`)
    return false
  }
}

async function move(context: Context, seen: Stored<Report>, action: 'climb' | 'autoClose'): Promise<boolean> {
  // A report belongs to its own tenant; the timer serves all of them.
  const here = { ...context, actor: { kind: 'system', tenant: seen.data.tenant } as const }
  const scene = await sceneOf(here, seen.data.estate, seen.data.building)
  if (!scene) throw new Error(`Report ${seen.id} stands at a place that is gone`)
  const facts = { now: context.now, parties: ['system'] as const, person: null, name: '系统', settings: scene.settings }
  const preview = decide(seen.data, { action }, facts)
  if (!preview.ok) return false
  const audience = await audienceOf(here, preview.value)
  const done = await context.once(async (tx) => {
    const stored = await tx.get(reports, seen.id)
    if (!stored) return accept(false)
    const decided = decide(stored.data, { action }, facts)
    // Somebody was quicker: nothing to do any more.
    if (!decided.ok) return accept(false)
    await tx.replace(reports, stored.id, stored.version, withTelling(stored.data, decided.value, audience))
    return accept(true)
  })
  if (!done.ok || !done.value) return false
  await settleReport(here, seen.id)
  return true
}
