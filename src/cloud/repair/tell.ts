import type { Report } from '../../domain/repair/report'
import { tellingOf } from '../../domain/repair/notices'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import { settle } from '../store/settle'
import { reports } from './collections'

/** Adds what the last step has to be told, to be delivered after the report is stored. */
export function withTelling(before: Report | null, after: Report, audience: readonly string[]): Report {
  const telling = tellingOf(before, after, audience)
  return telling ? { ...after, pending: [...after.pending, telling], pendingSince: after.pendingSince ?? after.updatedAt } : after
}

/** Delivers what waits to be told; safe to run again from any point, since every notice has an id of its own. */
export async function settleReport(context: Pick<Context, 'store' | 'now'>, id: string): Promise<void> {
  const stored = await context.store.get(reports, id)
  if (!stored || stored.data.pending.length === 0) return
  const { tenant } = stored.data
  await settle(context.store, reports, id, (effect) =>
    deliver(
      context.store,
      effect.to.map((person) => ({
        id: `${id}.${effect.key}.${person}`,
        notice: {
          tenant,
          person,
          matter: `repair:${id}`,
          title: effect.title,
          words: effect.words,
          at: context.now,
          urgent: effect.urgent,
          readAt: null,
          unread: true,
        },
      })),
    ),
  )
}
