import type { Look } from '../../domain/privacy/look'
import type { LookOfAnyone } from '../../domain/privacy/schema'
import type { Context } from '../context'
import { people } from '../person/collections'
import { treeOf } from '../place/tree'
import type { Filter, Stored } from '../store/port'
import { looks } from './collections'

/** Rows a page. */
const PAGE = 20

/** A page of the log, newest first, with the names that hold now: who has left has none. */
export async function lookPage(context: Context, filter: Filter<Look>, after: readonly [string, string] | null) {
  const found = await context.store.query(looks, {
    ...filter,
    order: { by: 'at', direction: 'desc' },
    ...(after && { after }),
    limit: PAGE,
  })
  const last = found[PAGE - 1]
  const next: [string, string] | null = last ? [last.data.at, last.id] : null
  return { items: await Promise.all(found.map((look) => shown(context, look))), next }
}

async function shown({ store, actor }: Context, { id, data }: Stored<Look>): Promise<LookOfAnyone> {
  const { at, by, role, what, matter } = data
  const tree = treeOf(store, actor.tenant)
  const [who, place] = await Promise.all([store.get(people, by), data.place === null ? null : tree.get(data.place)])
  return { id, at, nickname: who?.data.nickname ?? null, role, place: place?.data.name ?? null, what: [...what], matter, by }
}
