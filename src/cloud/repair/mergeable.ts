import { partiesOf, readerOf } from '../../domain/repair/ability'
import type { repairContract } from '../../domain/repair/contract'
import { mayMergeInto } from '../../domain/repair/merge'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { reports } from './collections'
import { cardsOf } from './present'

/** More than can be looked over on a phone. */
const MOST = 20

/** What the desk may merge a report into: the same rule decides when it does. */
export const mergeable: Handler<(typeof repairContract)['repair.mergeable']> = async (context, input) => {
  const stored = await context.store.get(reports, input.report)
  const parties = stored ? partiesOf(context.actor, stored.data) : []
  if (!stored || readerOf(parties, stored.data) === null) return refuse('notFound', '没有这件报修')
  if (!parties.includes('desk')) return refuse('forbidden', '只有受理人员能并入同类')
  const { estate, category } = stored.data
  const found = await context.store.query(reports, {
    eq: { estate, category, open: true },
    order: { by: 'createdAt', direction: 'desc' },
    limit: 100,
  })
  const fitting = found.filter(({ id, data }) => id !== stored.id && mayMergeInto(stored.data, data))
  return accept({ items: (await cardsOf(context, fitting)).slice(0, MOST) })
}
