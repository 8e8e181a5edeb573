import type { mapContract } from '../../domain/map/contract'
import type { Point } from '../../domain/map/tally'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Space } from '../../domain/space/space'
import type { Context, Handler, Handlers } from '../context'
import { signPicture } from '../file/address'
import { type Tree, treeOf } from '../place/tree'
import { spaces } from '../space/collections'
import { mapPoints } from './collections'
import { estates, outlinesAround } from './outlines'
import { seen, viewport } from './viewport'

const PAGE = 20

const list: Handler<(typeof mapContract)['map.list']> = async ({ actor, store }, { box, kinds, states, after }) => {
  const found = await store.query(mapPoints, {
    ...seen(actor.tenant, box, { kinds, states }),
    order: { by: 'movedAt', direction: 'desc' },
    limit: PAGE,
    ...(after && { after }),
  })
  const tree = treeOf(store, actor.tenant)
  const items = await Promise.all(found.map(({ id, data }) => lineOf(tree, id, data)))
  const last = found[PAGE - 1]
  return accept({ items, next: last ? [last.data.movedAt, last.id] : null })
}

const card: Handler<(typeof mapContract)['map.card']> = async (context, { space }) => {
  const { actor, store } = context
  const [point, whole] = [await store.get(mapPoints, space), await store.get(spaces, space)]
  if (!point || whole?.data.shown !== 'shown' || point.data.tenant !== actor.tenant) return refuse('notFound', '这个空间不在地图上了')
  const photo = newestPhoto(whole.data)
  return accept({
    ...(await lineOf(treeOf(store, actor.tenant), space, point.data)),
    picture: photo === null ? null : pictureOf(context, photo),
  })
}

/** What the place looks like now, as far as everybody may see it. */
function newestPhoto({ pairs, survey, photos, photosShown }: Space): string | null {
  return pairs[pairs.length - 1]?.after ?? survey?.photos[0] ?? (photosShown === 'shown' ? photos[0] : null) ?? null
}

async function lineOf(tree: Tree, id: string, { name, kind, state, estate, movedAt }: Point) {
  return { id, name, kind, state, estate: await tree.nameOf(estate), movedAt }
}

function pictureOf({ services, now }: Context, id: string) {
  return { id, thumb: signPicture(services.secrets, id, 'thumb', now), full: signPicture(services.secrets, id, 'full', now) }
}

export const mapHandlers: Handlers<typeof mapContract> = {
  'map.viewport': viewport,
  'map.list': list,
  'map.card': card,
  'map.outlines': outlinesAround,
  'map.estates': estates,
}
