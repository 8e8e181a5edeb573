import { aboutKey } from '../../domain/deliberation/about'
import type { pollContract } from '../../domain/poll/contract'
import type { Poll } from '../../domain/poll/poll'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { placesOf } from '../deliberation/reads'
import { pageOf } from '../menu/page'
import { loadEstate } from '../place/load'
import { treeOf } from '../place/tree'
import type { Filter } from '../store/port'
import { polls } from './collections'
import { cardsOf, GONE, viewIn } from './present'

type Contracts = typeof pollContract

export const get: Handler<Contracts['poll.get']> = async (context, input) => {
  const stored = await context.store.get(polls, input.poll)
  if (stored?.data.tenant !== context.actor.tenant) return refuse('notFound', GONE)
  return accept(await viewIn(context, stored))
}

export const list: Handler<Contracts['poll.list']> = async (context, { estate, about, after }) => {
  const { actor, store } = context
  const { tenant } = actor
  if (estate !== null && !(await loadEstate(treeOf(store, tenant), estate))) return refuse('notFound', '没有这个小区')
  const chosen: Filter<Poll>['eq'] = { tenant, ...(estate !== null && { estate }), ...(about && { aboutKey: aboutKey(about) }) }
  const filters =
    estate !== null || about ? [{ eq: chosen }] : placesOf(actor).map((place): Filter<Poll> => ({ eq: { tenant }, has: { path: place } }))
  const page = await pageOf(store, polls, filters, { by: 'createdAt', direction: 'desc' }, after)
  return accept({ items: await cardsOf(context, page.found), next: page.next })
}
