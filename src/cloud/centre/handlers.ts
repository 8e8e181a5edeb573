import { centrePermissions } from '../../domain/centre/ability'
import type { centreContract } from '../../domain/centre/contract'
import { LEVELS } from '../../domain/place/tree'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handlers } from '../context'
import { treeOf } from '../place/tree'
import { centres } from './collections'
import { save } from './save'
import { rowOf, viewOf } from './view'

const PAGE = 20

/** More communities cannot be looked over in one choice. */
const MOST = 100

/** Every handler of centre, by action name. */
export const centreHandlers: Handlers<typeof centreContract> = {
  async 'centre.list'({ actor, store }, { community, estate, after }) {
    const tree = treeOf(store, actor.tenant)
    const of = estate === null ? community : ((await tree.pathOf(estate))[LEVELS.indexOf('community')] ?? '')
    const found = await store.query(centres, { eq: { tenant: actor.tenant, ...(of !== null && { community: of }) }, limit: PAGE, ...(after && { after }) })
    const items = await Promise.all(found.map(async (centre) => rowOf(centre, await tree.nameOf(centre.data.community))))
    const last = found[PAGE - 1]
    return accept({ items, next: last ? [last.id, last.id] : null })
  },

  async 'centre.get'({ actor, store }, { centre }) {
    const found = await store.get(centres, centre)
    if (found?.data.tenant !== actor.tenant) return refuse('notFound', '没有这个邻里中心')
    const tree = treeOf(store, actor.tenant)
    const editable = may(actor, centrePermissions['centre.save'], await tree.pathOf(found.data.community))
    return accept(viewOf(found, await tree.nameOf(found.data.community), editable))
  },

  async 'centre.communities'(context) {
    if (!may(context.actor, centrePermissions['centre.communities'])) return refuse('forbidden', '这一页由社区来管')
    return accept({ items: await communitiesOf(context) })
  },

  'centre.save': save,
}

/** Communities that the actor's hats cover, each once. */
async function communitiesOf({ actor, store }: Context): Promise<{ id: string; name: string }[]> {
  const tree = treeOf(store, actor.tenant)
  const found = new Map<string, string>()
  if (actor.kind !== 'person') return []
  const { roles } = centrePermissions['centre.save']
  for (const { role, place } of actor.hats) {
    if (!(roles as readonly string[]).includes(role)) continue
    for await (const { id, data } of tree.below(place, 'community')) {
      if (found.size === MOST) break
      found.set(id, data.name)
    }
  }
  return [...found].map(([id, name]) => ({ id, name }))
}
