import type { placeContract } from '../../domain/place/contract'
import { LEVELS } from '../../domain/place/tree'
import { mayReportAt } from '../../domain/repair/ability'
import type { Person } from '../../domain/shared/actor'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { people } from '../person/collections'
import { reportableOf } from './card'
import { buildingsOf, type Estate, isEstate, loadEstate } from './load'
import { type Tree, treeOf } from './tree'

/** More cannot be looked over on a phone; whoever covers more estates searches. */
const LIMIT = 20

/** Estates where the actor lives or helps, their own first; a helper for one building sees that building alone. */
export const reportable: Handler<(typeof placeContract)['place.reportable']> = async ({ actor, store }, { search }) => {
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const tree = treeOf(store, actor.tenant)
  const matches = (estate: Estate) => estate.data.name.includes(search)

  const found = new Map<string, Awaited<ReturnType<typeof reportableOf>>>()
  for await (const estate of estatesOf(tree, actor)) {
    if (found.size === LIMIT) break
    if (found.has(estate.id) || !matches(estate)) continue
    const mine = (await buildingsOf(tree, estate.id)).filter(({ data }) => mayReportAt(actor, data.path) !== null)
    if (mine.length > 0) found.set(estate.id, await reportableOf(store, estate, mine, tree))
  }
  const record = await store.get(people, actor.person)
  const home = record?.data.homes.find(({ estate }) => found.has(estate))
  return accept({ estates: [...found.values()], home: home ? { estate: home.estate, building: home.building } : null })
}

/** Estates at, above or below the actor's hats: first those that a hat names, then all below the wider hats. May repeat itself. */
async function* estatesOf(tree: Tree, actor: Person): AsyncIterable<Estate> {
  for (const hat of actor.hats) {
    const id = hat.path[LEVELS.indexOf('estate')]
    const estate = id === undefined ? null : await loadEstate(tree, id)
    if (estate) yield estate
  }
  for (const hat of actor.hats) {
    if (hat.path.length > LEVELS.indexOf('estate') || mayReportAt(actor, hat.path) === null) continue
    for await (const place of tree.below(hat.place, 'estate')) if (isEstate(place)) yield place
  }
}
