import { SIMILAR_FOR_JOINT, SIMILAR_WINDOW, isSamePlace } from '../../domain/repair/rules'
import type { JointProposal } from '../../domain/repair/joint'
import type { Report } from '../../domain/repair/report'
import type { State } from '../../domain/repair/machine'
import { instant, ms } from '../../domain/shared/time'
import type { Context } from '../context'
import { Duplicate, type Stored } from '../store/port'
import { joints, reports } from './collections'

/** A report that was taken back or refused is no sign of a common cause. */
const NO_SIGN: readonly State[] = ['withdrawn', 'declined']

/** Reports of the last 30 days at the same place and of the same kind, oldest first, without this one. */
export async function similarTo(context: Pick<Context, 'store' | 'now'>, to: Pick<Report, 'estate' | 'building' | 'category' | 'lng' | 'lat'>, except: string | null): Promise<Stored<Report>[]> {
  const since = instant(ms(context.now) - SIMILAR_WINDOW)
  const found = await context.store.query(reports, {
    eq: { estate: to.estate, category: to.category },
    range: { createdAt: { gte: since } },
    order: { by: 'createdAt', direction: 'desc' },
    limit: 100,
  })
  return found.filter(({ id, data }) => id !== except && isSamePlace(data, to) && !NO_SIGN.includes(data.state)).reverse()
}

/**
 * Proposes a joint project when this report makes the third of its kind, or adds it to the proposal that is there.
 * Safe to run again: the proposal's id follows from its first report.
 */
export async function proposeJoint(context: Pick<Context, 'store' | 'now'>, id: string): Promise<void> {
  const stored = await context.store.get(reports, id)
  if (!stored) return
  const others = await similarTo(context, stored.data, id)
  for (const other of others) {
    const [known] = await context.store.query(joints, { has: { reports: other.id }, limit: 1 })
    if (!known) continue
    await context.store.patch(joints, known.id, { guard: { lacks: { reports: id } }, push: { reports: id } })
    return
  }
  const first = others[0]
  if (!first || others.length + 1 < SIMILAR_FOR_JOINT) return
  const { tenant, estate, building, path, category } = stored.data
  const proposal: JointProposal = {
    tenant,
    estate,
    building,
    path,
    category,
    reports: [...others.map((other) => other.id), id],
    state: 'proposed',
    createdAt: context.now,
    shares: { subsidy: null, owners: null, claimed: null },
  }
  try {
    await context.store.insert(joints, `joint.${first.id}`, proposal)
  } catch (error) {
    // Another report made the proposal a moment ago: join it.
    if (!(error instanceof Duplicate)) throw error
    await context.store.patch(joints, `joint.${first.id}`, { guard: { lacks: { reports: id } }, push: { reports: id } })
  }
}
