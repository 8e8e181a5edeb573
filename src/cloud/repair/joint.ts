import type { JointProposal } from '../../domain/repair/joint'
import type { State } from '../../domain/repair/machine'
import type { Report } from '../../domain/repair/report'
import { isSamePlace, SIMILAR_FOR_JOINT, SIMILAR_WINDOW } from '../../domain/repair/rules'
import { instant, ms } from '../../domain/shared/time'
import type { Context } from '../context'
import { Duplicate, type Stored } from '../store/port'
import { joints, reports } from './collections'

/** A report that was taken back or refused is no sign of a common cause. */
const NO_SIGN: readonly State[] = ['withdrawn', 'declined']

/** Reports of the last 30 days at the same place and of the same kind, oldest first, without this one. */
export async function similarTo(
  context: Pick<Context, 'store' | 'now'>,
  to: Pick<Report, 'estate' | 'building' | 'category' | 'lng' | 'lat'>,
  except: string | null,
): Promise<Stored<Report>[]> {
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
 * Safe to run again, and at once for several reports.
 */
export async function proposeJoint(context: Pick<Context, 'store' | 'now'>, id: string): Promise<void> {
  const stored = await context.store.get(reports, id)
  if (!stored) return
  const others = await similarTo(context, stored.data, id)
  const known = await proposalsOf(context, [id, ...others.map((other) => other.id)])
  if (known[0]) return addTo(context, known[0].id, [id])
  // In one order for all of them: whoever of those that arrived together comes here proposes under the same id.
  const group = [...others, stored].sort((a, b) => (a.data.createdAt + a.id < b.data.createdAt + b.id ? -1 : 1))
  const first = group[0]
  if (!first || group.length < SIMILAR_FOR_JOINT) return
  const { tenant, estate, building, path, category } = stored.data
  const proposal: JointProposal = {
    tenant,
    estate,
    building,
    path,
    category,
    reports: group.map((report) => report.id),
    state: 'proposed',
    createdAt: context.now,
    shares: { subsidy: null, owners: null, claimed: null },
  }
  try {
    await context.store.insert(joints, `joint.${first.id}`, proposal)
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
    await addTo(context, `joint.${first.id}`, proposal.reports)
  }
  await keepOne(context, proposal.reports)
}

/** Proposals that hold any of these reports, by id. */
async function proposalsOf({ store }: Pick<Context, 'store'>, ids: readonly string[]): Promise<Stored<JointProposal>[]> {
  const found = await Promise.all(ids.map((report) => store.query(joints, { has: { reports: report }, limit: 100 })))
  const byId = new Map(found.flat().map((joint) => [joint.id, joint]))
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function addTo({ store }: Pick<Context, 'store'>, joint: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await store.patch(joints, joint, { guard: { lacks: { reports: id } }, push: { reports: id } })
}

/**
 * An older report may have become visible only after another one had counted, and two proposals for one cause were made. Each side
 * comes here after it has written, so the later one sees both, and both would keep the same.
 */
async function keepOne(context: Pick<Context, 'store'>, ids: readonly string[]): Promise<void> {
  const [kept, ...doubles] = await proposalsOf(context, ids)
  for (const double of doubles) {
    if (kept) await addTo(context, kept.id, double.data.reports)
    await context.store.remove(joints, double.id, double.version)
  }
}
