import { ROLE_WORDS } from '../../domain/person/words'
import type { Person } from '../../domain/shared/actor'
import type { Context } from '../context'
import { treeOf } from '../place/tree'

/** As what somebody speaks in an estate: 3栋居民, 楼栋长. Never a name. */
export async function speakerOf({ store }: Pick<Context, 'store'>, actor: Person, estate: string): Promise<string> {
  const staff =
    actor.hats.find(({ role, path }) => role !== 'resident' && path.includes(estate)) ?? actor.hats.find(({ role }) => role !== 'resident')
  const home = actor.hats.find(({ role, path }) => role === 'resident' && path.includes(estate))
  if (!home) return staff ? ROLE_WORDS[staff.role] : ROLE_WORDS.resident
  const building = await treeOf(store, actor.tenant).nameOf(home.place)
  return `${building}${ROLE_WORDS[staff?.role === 'stairHead' ? 'stairHead' : 'resident']}`
}
