import { estatePermissions } from '../../domain/estate/ability'
import { LEVELS } from '../../domain/place/tree'
import { covers, type Person } from '../../domain/shared/actor'
import type { Context } from '../context'
import { type Estate, isEstate, loadEstate } from '../place/load'
import { type Tree, treeOf } from '../place/tree'
import { settingsOf } from './settings'

/** More cannot be looked over; whoever covers more searches. */
const MOST = 100

interface Listed {
  items: { id: string; name: string; community: string; set: boolean }[]
  cut: boolean
}

/** Estates whose settings the actor may change: those of their own hats first, then all below the wider hats. */
export async function listed({ actor, store }: Pick<Context, 'actor' | 'store'>, search: string): Promise<Listed> {
  const tree = treeOf(store, actor.tenant)
  const found = new Map<string, Estate>()
  let cut = false
  if (actor.kind === 'person') {
    for await (const estate of estatesOf(tree, actor)) {
      if (found.has(estate.id) || !estate.data.name.includes(search)) continue
      cut = found.size === MOST
      if (cut) break
      found.set(estate.id, estate)
    }
  }
  const items = await Promise.all(
    [...found.values()].map(async ({ id, data }) => ({
      id,
      name: data.name,
      community: await tree.nameOf(data.path[LEVELS.indexOf('community')] ?? ''),
      set: (await settingsOf(store, actor.tenant, id)).version > 0,
    })),
  )
  return { items, cut }
}

/** May repeat itself. */
async function* estatesOf(tree: Tree, actor: Person): AsyncIterable<Estate> {
  const { roles } = estatePermissions['estate.save']
  const hats = actor.hats.filter(({ role }) => (roles as readonly string[]).includes(role))
  for (const { place } of hats) {
    const estate = await loadEstate(tree, place)
    if (estate && covers(actor, roles, estate.data.path)) yield estate
  }
  for (const { place } of hats) for await (const below of tree.below(place, 'estate')) if (isEstate(below)) yield below
}
