import type { Report } from '../../domain/repair/report'
import { noticesOf, tellingOf } from '../../domain/repair/notices'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import { settle } from '../store/settle'
import { reports } from './collections'
import { proposeJoint } from './joint'

/** Adds what the last step has to be told, to be delivered after the report is stored. */
export function withTelling(before: Report | null, after: Report, audience: readonly string[]): Report {
  const telling = tellingOf(before, after, audience)
  return telling ? { ...after, pending: [...after.pending, telling], pendingSince: after.pendingSince ?? after.updatedAt } : after
}

/**
 * Does what follows from the report's last steps: tells people, and looks for a common cause behind a new report.
 * Safe to run again from any point, since every notice and every proposal has an id of its own.
 */
export async function settleReport(context: Pick<Context, 'store' | 'now'>, id: string): Promise<void> {
  const stored = await context.store.get(reports, id)
  if (!stored) return
  await settle(context.store, reports, id, async (effect) => {
    await deliver(context.store, noticesOf(id, stored.data.tenant, effect, context.now))
    if (effect.key === SUBMITTED) await proposeJoint(context, id)
  })
}

/** Key of the effect of a report's first step. */
const SUBMITTED = '1.submit'
