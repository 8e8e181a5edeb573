import { partiesOf } from '../../domain/repair/ability'
import type { Report } from '../../domain/repair/report'
import type { Card } from '../../domain/repair/schema'
import { cardOf, type Joint, type Showing } from '../../domain/repair/view'
import type { Context } from '../context'
import { signPicture } from '../file/address'
import { treeOf } from '../place/tree'
import type { Stored } from '../store/port'
import { joints } from './collections'

/** Names of the places of these reports, each place read once. */
export async function placeNames(
  context: Pick<Context, 'store' | 'actor'>,
  reports: readonly Pick<Report, 'estate' | 'building'>[],
): Promise<(report: Pick<Report, 'estate' | 'building'>) => string> {
  const ids = [...new Set(reports.flatMap(({ estate, building }) => (building === null ? [estate] : [estate, building])))]
  const tree = treeOf(context.store, context.actor.tenant)
  const found = await Promise.all(ids.map((id) => tree.get(id)))
  const names = new Map(found.map((place) => [place?.id, place?.data.name]))
  return ({ estate, building }) => [names.get(estate), building && names.get(building)].filter(Boolean).join(' ')
}

/** What a view of this report needs for the one who asks. */
export function showingFor(context: Context, report: Report, placeName: string): Showing {
  return {
    now: context.now,
    parties: partiesOf(context.actor, report),
    person: context.actor.kind === 'person' ? context.actor.person : null,
    placeName,
    picture: (id) => ({
      id,
      thumb: signPicture(context.services.secrets, id, 'thumb', context.now),
      full: signPicture(context.services.secrets, id, 'full', context.now),
    }),
  }
}

/** Rows for a list; reports that this reader may not know of are left out. */
export async function cardsOf(context: Context, stored: readonly Stored<Report>[]): Promise<Card[]> {
  const nameOf = await placeNames(
    context,
    stored.map(({ data }) => data),
  )
  return stored
    .map(({ id, data }) => cardOf(id, data, showingFor(context, data, nameOf(data))))
    .filter((card): card is Card => card !== null)
}

/** The proposal of a joint project that this report is part of. */
export async function jointOf(context: Context, id: string): Promise<Joint | null> {
  const [joint] = await context.store.query(joints, { has: { reports: id }, limit: 1 })
  return joint ? { id: joint.id, reports: joint.data.reports.length, space: joint.data.space ?? null } : null
}
