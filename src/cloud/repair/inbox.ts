import { DESK_ROLES, hasDesk } from '../../domain/repair/ability'
import type { InboxBucket, repairContract } from '../../domain/repair/contract'
import type { Report } from '../../domain/repair/report'
import type { InboxCounts } from '../../domain/repair/schema'
import type { Role } from '../../domain/shared/actor'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import type { Filter } from '../store/port'
import { reports } from './collections'
import { pageOf } from './reads'

/** Roles that see what happens at their place; a fixer sees the own jobs instead. */
const OVERSEEING: readonly Role[] = [...DESK_ROLES, 'stairHead', 'gridWorker']

/** What each tab of the inbox holds. */
function bucketFilter(bucket: InboxBucket, now: string): Filter<Report> {
  switch (bucket) {
    case 'open':
      return { eq: { open: true } }
    case 'danger':
      return { eq: { open: true, urgency: 'danger' } }
    case 'late':
      return { eq: { open: true }, range: { dueAt: { lt: now } } }
    case 'waiting':
      return { eq: { open: true }, in: { state: ['submitted', 'accepted'] } }
    case 'underway':
      return { eq: { open: true }, in: { state: ['dispatched', 'inProgress', 'needsInfo'] } }
    case 'toConfirm':
      return { eq: { open: true, state: 'resolved' } }
    case 'done':
      return { eq: { open: false } }
    default:
      return bucket satisfies never
  }
}

/** Which reports are this person's to handle: those at the widest place of an overseeing hat, else the jobs they have. */
function mineToHandle(context: Context): Filter<Report> | null {
  const { actor } = context
  if (actor.kind !== 'person' || !hasDesk(actor)) return null
  const hats = actor.hats.filter(({ role }) => OVERSEEING.includes(role))
  const widest = hats.reduce<(typeof hats)[number] | null>((best, hat) => (best && best.path.length <= hat.path.length ? best : hat), null)
  return widest ? { has: { path: widest.place } } : { eq: { assignee: actor.person } }
}

function both(a: Filter<Report>, b: Filter<Report>): Filter<Report> {
  return { ...a, ...b, eq: { ...a.eq, ...b.eq } }
}

export const inbox: Handler<(typeof repairContract)['repair.inbox']> = async (context, input) => {
  const mine = mineToHandle(context)
  if (!mine) return refuse('forbidden', '这里是工作人员的待办')
  const filter = (bucket: InboxBucket) => both(mine, bucketFilter(bucket, context.now))
  const count = (bucket: InboxBucket) => context.store.count(reports, filter(bucket))
  const [danger, late, waiting, underway, toConfirm] = await Promise.all([count('danger'), count('late'), count('waiting'), count('underway'), count('toConfirm')])
  const counts: InboxCounts = { danger, late, waiting, underway, toConfirm }
  const order = input.bucket === 'done' ? ({ by: 'updatedAt', direction: 'desc' } as const) : ({ by: 'dueAt', direction: 'asc' } as const)
  return accept({ ...(await pageOf(context, { ...filter(input.bucket), order, ...(input.after && { after: input.after }) })), counts })
}
