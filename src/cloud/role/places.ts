import type { Place } from '../../domain/place/place'
import { givable, lookedAfter, rolePermissions } from '../../domain/role/ability'
import type { roleContract } from '../../domain/role/contract'
import type { PlaceRow } from '../../domain/role/schema'
import type { Actor } from '../../domain/shared/actor'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { type Tree, treeOf } from '../place/tree'
import type { Stored } from '../store/port'
import { looksAfter } from './node'

/** More cannot be looked over; whoever has more below one place searches. */
const LIMIT = 100
/** What is found by its name: buildings are all called 3栋, and are chosen below their estate. */
const NAMED = ['street', 'community', 'estate', 'grid'] as const

/** Where a role can be given: one step down the tree at a time, or by name. */
export const places: Handler<(typeof roleContract)['role.places']> = async ({ actor, store }, { below, search }) => {
  if (actor.kind !== 'person') return refuse('unauthenticated')
  if (!may(actor, rolePermissions['role.places'])) return refuse('forbidden', '这里是安排人手的地方')
  const tree = treeOf(store, actor.tenant)
  const parent = below === null ? null : await tree.get(below)
  if (below !== null && !parent) return refuse('notFound', '没有这个地方')
  if (parent && !looksAfter(actor, parent.data)) return refuse('forbidden', '这个地方不归您管')
  const found = await chosen(actor, tree, below, search)
  return accept({ items: await Promise.all(found.slice(0, LIMIT).map((place) => rowOf(actor, tree, place))), cut: found.length >= LIMIT })
}

async function chosen(actor: Actor, tree: Tree, below: string | null, search: string): Promise<Stored<Place>[]> {
  if (search !== '') return named(tree, below === null ? lookedAfter(actor) : [below], search)
  if (below !== null) return tree.query({ eq: { parent: below }, order: { by: 'rank', direction: 'asc' }, limit: LIMIT })
  return (await Promise.all(lookedAfter(actor).map((place) => tree.get(place)))).filter((place) => place !== null)
}

async function named(tree: Tree, scope: readonly string[], search: string): Promise<Stored<Place>[]> {
  const found: Stored<Place>[] = []
  for (const level of NAMED)
    for (const place of scope)
      for await (const each of tree.below(place, level)) {
        if (each.data.name.includes(search)) found.push(each)
        if (found.length === LIMIT) return found
      }
  return found
}

async function rowOf(actor: Actor, tree: Tree, { id, data }: Stored<Place>): Promise<PlaceRow> {
  const { name, level, path } = data
  const above = path.slice(0, -1).filter((_, at) => looksAfter(actor, { path: path.slice(0, at + 1) }))
  return {
    id,
    name,
    level,
    above: await Promise.all(above.map((each) => tree.nameOf(each))),
    gives: givable(actor, data),
    more: level !== 'building' && level !== 'grid',
  }
}
