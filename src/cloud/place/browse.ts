import { placePermissions } from '../../domain/place/ability'
import type { placeContract } from '../../domain/place/contract'
import type { Place } from '../../domain/place/place'
import { isWithin, mayBrowse } from '../../domain/place/rules'
import type { TreeNode } from '../../domain/place/schema'
import type { NodeLevel } from '../../domain/place/tree'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import { households } from '../household/collections'
import type { Stored } from '../store/port'
import { places } from './collections'
import { documentId, type Tree, treeHeads, treeOf } from './tree'

/** A place with what is below it. Counts are shown only of what the reader may see whole. */
export const browse: Handler<(typeof placeContract)['place.browse']> = async (context, input) => {
  const { actor, store } = context
  if (actor.kind !== 'person' || !may(actor, placePermissions['place.browse'])) return refuse('forbidden', '这里给工作人员看')
  const tree = treeOf(store, actor.tenant)
  const here = await tree.get(input.place ?? actor.tenant)
  const mayImport = may(actor, placePermissions['place.importBegin'], [actor.tenant])
  const head = await store.get(treeHeads, actor.tenant)
  const publishedAt = head?.data.by ? head.data.publishedAt : null
  if (!here)
    return input.place === null
      ? accept({ trail: [], here: null, children: [], mayImport, publishedAt })
      : refuse('notFound', '没有这个地方')
  if (!mayBrowse(actor.hats, here.data.path)) return refuse('forbidden', '这里不归您管')
  const trail = await Promise.all(here.data.path.slice(0, -1).map(async (id) => ({ id, name: await tree.nameOf(id) })))
  const below = (await childrenOf(tree, here)).filter(
    ({ data }) => mayBrowse(actor.hats, data.path) || (data.level === 'grid' && isWithin(actor.hats, here.data.path)),
  )
  const view = (place: Stored<Place>) => nodeOf(context, tree, place, isWithin(actor.hats, place.data.path))
  return accept({ trail, here: await view(here), children: await Promise.all(below.map(view)), mayImport, publishedAt })
}

const ORDER = { by: 'rank', direction: 'asc' } as const

/** Of a grid, the buildings in it; else what is below, grids last. A place with more than 500 below it is not browsed to the end. */
async function childrenOf(tree: Tree, { id, data }: Stored<Place>): Promise<Stored<Place>[]> {
  const eq = data.level === 'grid' ? { grid: id } : { parent: id }
  const all: Stored<Place>[] = []
  let page = await tree.query({ eq, order: ORDER, limit: 100 })
  for (let times = 0; times < 5; times += 1) {
    all.push(...page)
    const last = page[99]
    if (!last) break
    page = await tree.query({ eq, order: ORDER, limit: 100, after: [last.data.rank, documentId(last)] })
  }
  const isGrid = (place: Stored<Place>) => Number(place.data.level === 'grid')
  return all.sort((a, b) => isGrid(a) - isGrid(b))
}

const BELOW: Readonly<Record<NodeLevel, readonly Exclude<NodeLevel, 'district'>[]>> = {
  district: ['street', 'community', 'estate', 'building'],
  street: ['community', 'estate', 'building'],
  community: ['estate', 'building', 'grid'],
  estate: ['building'],
  building: [],
  grid: [],
}

async function nodeOf({ store, actor }: Context, tree: Tree, { id, data }: Stored<Place>, whole: boolean): Promise<TreeNode> {
  const node: TreeNode = { id, name: data.name, level: data.level, below: [] }
  if (!whole) return node
  const edition = await tree.edition()
  const range = { since: { lte: edition }, until: { gt: edition } }
  const { tenant } = actor
  const counts = await Promise.all(
    BELOW[data.level].map(async (level) => ({
      level,
      count: await store.count(places, { eq: { tenant, level }, has: { path: id }, range }),
    })),
  )
  const buildings =
    data.level === 'grid' ? [{ level: 'building' as const, count: await store.count(places, { eq: { tenant, grid: id }, range }) }] : []
  const doors = data.level === 'grid' ? 0 : await store.count(households, { eq: { tenant }, has: { path: id }, range })
  node.below = [...counts, ...buildings, { level: 'household' as const, count: doors }].filter(({ count }) => count > 0)
  return node
}
