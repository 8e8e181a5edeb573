import { partiesOf } from '../../domain/space/ability'
import type { SpaceCard, SpaceView } from '../../domain/space/schema'
import type { Space } from '../../domain/space/space'
import { type Asker, cardOf, type Scene, spaceViewOf } from '../../domain/space/view'
import type { Context } from '../context'
import { signPicture } from '../file/address'
import { people } from '../person/collections'
import { treeOf } from '../place/tree'
import type { Stored } from '../store/port'

export const GONE = '没有找到这个地方'

/** Addresses of pictures for a reader who may see them. */
export function pictureFor({ services, now }: Context): Scene['picture'] {
  return (id) => ({ id, thumb: signPicture(services.secrets, id, 'thumb', now), full: signPicture(services.secrets, id, 'full', now) })
}

/** What views of these spaces need for the one who asks; each place is read once. */
export async function sceneFor(context: Context, found: readonly Pick<Space, 'estate' | 'building'>[]): Promise<(space: Space) => Scene> {
  const tree = treeOf(context.store, context.actor.tenant)
  const ids = [...new Set(found.flatMap(({ estate, building }) => (building === null ? [estate] : [estate, building])))]
  const names = new Map(await Promise.all(ids.map(async (id) => [id, await tree.nameOf(id)] as const)))
  const picture = pictureFor(context)
  return (space) => {
    const estateName = names.get(space.estate) ?? ''
    const building = space.building === null ? '' : (names.get(space.building) ?? '')
    return { parties: partiesOf(context.actor, space), estateName, placeName: `${estateName} ${building}`.trim(), picture }
  }
}

/** Rows for a list; what this reader may not know of is left out. */
export async function cardsOf(context: Context, found: readonly Stored<Space>[]): Promise<SpaceCard[]> {
  const sceneOf = await sceneFor(
    context,
    found.map(({ data }) => data),
  )
  return found.map(({ id, data }) => cardOf(id, data, sceneOf(data))).filter((card) => card !== null)
}

/** The whole space; null when this reader may not know of it. */
export async function viewOf(context: Context, id: string, space: Space): Promise<SpaceView | null> {
  return spaceViewOf(id, space, (await sceneFor(context, [space]))(space))
}

/** Who asks, as views of ideas, comments and the log need it. */
export async function askerOf(context: Context, space: Space): Promise<Asker> {
  const { actor, store } = context
  const desk = partiesOf(actor, space).includes('desk')
  if (actor.kind !== 'person') return { person: null, households: [], desk }
  const stored = await store.get(people, actor.person)
  const homes = (stored?.data.homes ?? []).filter(({ estate, confirmed }) => confirmed && estate === space.estate)
  return { person: actor.person, households: homes.flatMap(({ household }) => (household === null ? [] : [household])), desk }
}
