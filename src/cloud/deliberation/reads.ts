import { isInside, mayRead, partiesOf } from '../../domain/deliberation/ability'
import { aboutKey } from '../../domain/deliberation/about'
import type { deliberationContract } from '../../domain/deliberation/contract'
import type { Deliberation } from '../../domain/deliberation/deliberation'
import { LEVELS } from '../../domain/place/tree'
import type { Actor } from '../../domain/shared/actor'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { pageOf } from '../menu/page'
import { loadEstate } from '../place/load'
import { treeOf } from '../place/tree'
import type { Filter } from '../store/port'
import { deliberations, remarks as remarkCollection } from './collections'
import { cardsOf, GONE, sceneOf, viewIn } from './present'
import { remarkOf } from './remarks'

type Contracts = typeof deliberationContract

export const get: Handler<Contracts['deliberation.get']> = async (context, input) => {
  const stored = await context.store.get(deliberations, input.deliberation)
  if (!stored || !mayRead(context.actor, stored.data)) return refuse('notFound', GONE)
  const scene = await sceneOf(context, stored.id, stored.data)
  return accept(await viewIn(context, context.store, stored, scene))
}

export const list: Handler<Contracts['deliberation.list']> = async (context, { estate, about, after }) => {
  const { actor, store } = context
  const { tenant } = actor
  if (estate !== null && !(await loadEstate(treeOf(store, tenant), estate))) return refuse('notFound', '没有这个小区')
  const chosen: Filter<Deliberation>['eq'] = { tenant, ...(estate !== null && { estate }), ...(about && { aboutKey: aboutKey(about) }) }
  const filters =
    estate !== null || about
      ? [{ eq: chosen }]
      : placesOf(actor).map((place): Filter<Deliberation> => ({ eq: { tenant }, has: { path: place } }))
  const page = await pageOf(store, deliberations, filters, { by: 'updatedAt', direction: 'desc' }, after)
  return accept({ items: await cardsOf(context, page.found), next: page.next })
}

/** Where one serves, and the estates around what lies below them. */
export function placesOf(actor: Actor): string[] {
  if (actor.kind !== 'person') return []
  const estate = LEVELS.indexOf('estate')
  return [...new Set(actor.hats.map(({ place, path }) => path[Math.min(path.length - 1, estate)] ?? place))]
}

export const remarks: Handler<Contracts['deliberation.remarks']> = async (context, { deliberation, after }) => {
  const { actor, store } = context
  const stored = await store.get(deliberations, deliberation)
  const parties = stored && mayRead(actor, stored.data) ? partiesOf(actor, stored.data) : []
  if (actor.kind !== 'person' || !stored || !isInside(parties)) return refuse('notFound', GONE)
  const page = await pageOf(store, remarkCollection, [{ eq: { deliberation } }], { by: 'at', direction: 'desc' }, after)
  const desk = parties.includes('desk')
  const readable = page.found.filter(({ data }) => desk || data.person === actor.person || (data.shown && !data.hidden))
  return accept({ items: readable.map((each) => remarkOf(each, actor.person, desk)), next: page.next })
}
