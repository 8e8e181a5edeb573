import type { Me, sessionContract } from '../../domain/session/contract'
import type { Person } from '../../domain/shared/actor'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handlers } from '../context'
import { people } from '../person/collections'
import { places } from '../place/collections'
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
    return accept({ token: await services.identity.issue(found.id, now), me: await viewOf(store, person) })
  },

  async 'session.me'({ actor, store }) {
    return accept(actor.kind === 'person' ? await viewOf(store, actor) : null)
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

async function viewOf(store: Store, person: Person): Promise<Me> {
  const record = await store.get(people, person.person)
  const homes = record?.data.homes ?? []
  const ids = new Set([...person.hats.map((hat) => hat.place), ...homes.flatMap((home) => [home.estate, home.building])])
  const names = new Map(await Promise.all([...ids].map(async (id) => [id, (await store.get(places, id))?.data.name ?? ''] as const)))
  const name = (id: string) => names.get(id) ?? ''
  return {
    person: person.person,
    nickname: person.nickname,
    hats: person.hats.map(({ role, place, level }) => ({ role, place, placeName: name(place), level })),
    homes: homes.map(({ estate, building }) => ({ estate, estateName: name(estate), building, buildingName: name(building) })),
  }
}
