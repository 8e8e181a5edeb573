import type { Me, sessionContract } from '../../domain/session/contract'
import { grantsAt } from '../../domain/person/person'
import type { Person } from '../../domain/shared/actor'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Instant } from '../../domain/shared/time'
import type { Handlers } from '../context'
import { people } from '../person/collections'
import { treeOf } from '../place/tree'
import { Duplicate, type Store } from '../store/port'

export const sessionHandlers: Handlers<typeof sessionContract> = {
  /** Not through `once`: signing in twice does no harm, and a kept answer would be a token at rest. */
  async 'session.demo'({ services, store, now }, { persona, number }) {
    if (!services.personas) return refuse('forbidden', '演示登录只在演示环境中可用')
    const found = services.personas(persona, number)
    if (!found) return refuse('notFound', '演示数据里没有这个人')
    if (!(await store.get(people, found.id))) await insertUnlessThere(() => store.insert(people, found.id, found.record))
    const person = await services.identity.personOf(found.id, now)
    if (!person) throw new Error(`Made-up person ${found.id} is not in the store`)
    return accept({ token: await services.identity.issue(found.id, now), me: await viewOf(store, person, now) })
  },

  async 'session.me'({ actor, store, now }) {
    return accept(actor.kind === 'person' ? await viewOf(store, actor, now) : null)
  },
}

/** Two sign-ins as one made-up person may race; either record is the same. */
async function insertUnlessThere(insert: () => Promise<void>) {
  try {
    await insert()
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
  }
}

async function viewOf(store: Store, person: Person, now: Instant): Promise<Me> {
  const record = await store.get(people, person.person)
  const tree = treeOf(store, person.tenant)
  const held = record ? grantsAt(record.data, now) : []
  const hats = await Promise.all(
    held.map(async ({ role, place }) => {
      const found = await tree.get(place)
      return found && { role, place, placeName: found.data.name, level: found.data.level }
    }),
  )
  const homes = await Promise.all(
    (record?.data.homes ?? []).map(async ({ estate, building, household, confirmed }) => ({
      estate,
      estateName: await tree.nameOf(estate),
      building,
      buildingName: await tree.nameOf(building),
      household,
      confirmed,
    })),
  )
  return { person: person.person, nickname: person.nickname, hats: hats.filter((hat) => hat !== null), homes }
}
