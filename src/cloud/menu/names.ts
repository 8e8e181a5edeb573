import type { NameOf } from '../../domain/menu/view'
import type { Context } from '../context'
import { people } from '../person/collections'
import { treeOf } from '../place/tree'
import { units } from './collections'

interface Asked {
  units?: readonly string[]
  places?: readonly string[]
  people?: readonly string[]
}

/** What these are called, each read once. People by their nicknames; who is gone has none. */
export async function namesOf({ store, actor }: Pick<Context, 'store' | 'actor'>, asked: Asked): Promise<NameOf> {
  const tree = treeOf(store, actor.tenant)
  const each = async (ids: readonly string[] = [], nameOf: (id: string) => Promise<string | undefined>) =>
    Promise.all([...new Set(ids)].map(async (id) => [id, (await nameOf(id)) ?? ''] as const))
  const found = await Promise.all([
    each(asked.units, async (id) => (await store.get(units, id))?.data.name),
    each(asked.places, (id) => tree.nameOf(id)),
    each(asked.people, async (id) => (await store.get(people, id))?.data.nickname),
  ])
  const names = new Map(found.flat())
  return (id) => names.get(id) ?? ''
}
