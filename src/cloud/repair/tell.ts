import { noticesOf, tellingOf } from '../../domain/repair/notices'
import type { Effect, Report } from '../../domain/repair/report'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import { refreshFindable } from '../search/refresh'
import { settle } from '../store/settle'
import { reports } from './collections'
import { changesFindable } from './findable'
import { proposeJoint } from './joint'

type Site = Pick<Context, 'store' | 'now'>

/** Adds what the last step has to be told, people and the search, after the report is stored. */
export function withTelling(before: Report | null, after: Report, audience: readonly string[]): Report {
  const telling = tellingOf(before, after, audience) ?? forSearch(after)
  return telling ? { ...after, pending: [...after.pending, telling], pendingSince: after.pendingSince ?? after.updatedAt } : after
}

/** An effect that nobody is told of: what neighbours may find has changed. */
function forSearch(after: Report): Effect | null {
  const action = after.steps[after.steps.length - 1]?.action ?? ''
  if (!changesFindable(after, action)) return null
  return { key: `${after.steps.length}.${action}`, to: [], title: '', words: '', neighbours: null, urgent: false }
}

/** Key of the effect of a report's first step. */
const SUBMITTED = '1.submit'

/**
 * Does what follows from one step: tells people, lets it be found, and looks for a common cause behind a new report.
 * Safe to do again, since every notice has an id of its own and a report is part of one proposal only.
 */
export async function follow(context: Site, id: string, effect: Effect): Promise<void> {
  const stored = await context.store.get(reports, id)
  if (!stored) return
  await deliver(context.store, noticesOf(id, stored.data.tenant, effect, context.now))
  if (changesFindable(stored.data, effect.key.split('.')[1] ?? '')) await refreshFindable(context.store, stored.data.tenant, 'report', id)
  if (effect.key === SUBMITTED) await proposeJoint(context, id)
}

/** Does what follows from the report's last steps; safe to run again from any point. */
export function settleReport(context: Site, id: string): Promise<void> {
  return settle(context.store, reports, id, (effect) => follow(context, id, effect))
}
