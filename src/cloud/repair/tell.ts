import { noticesOf, tellingOf } from '../../domain/repair/notices'
import type { Effect, Report } from '../../domain/repair/report'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import { settle } from '../store/settle'
import { reports } from './collections'
import { proposeJoint } from './joint'

type Site = Pick<Context, 'store' | 'now'>

/** Adds what the last step has to be told, to be delivered after the report is stored. */
export function withTelling(before: Report | null, after: Report, audience: readonly string[]): Report {
  const telling = tellingOf(before, after, audience)
  return telling ? { ...after, pending: [...after.pending, telling], pendingSince: after.pendingSince ?? after.updatedAt } : after
}

/** Key of the effect of a report's first step. */
const SUBMITTED = '1.submit'

/**
 * Does what follows from one step: tells people, and looks for a common cause behind a new report.
 * Safe to do again, since every notice has an id of its own and a report is part of one proposal only.
 */
export async function follow(context: Site, id: string, effect: Effect): Promise<void> {
  const stored = await context.store.get(reports, id)
  if (!stored) return
  await deliver(context.store, noticesOf(id, stored.data.tenant, effect, context.now))
  if (effect.key === SUBMITTED) await proposeJoint(context, id)
}

/** Does what follows from the report's last steps; safe to run again from any point. */
export function settleReport(context: Site, id: string): Promise<void> {
  return settle(context.store, reports, id, (effect) => follow(context, id, effect))
}
