import { maskIn } from '../../domain/privacy/rules'
import { GONE_RESIDENT } from '../../domain/privacy/words'
import { personsIn, type Space } from '../../domain/space/space'
import type { Context } from '../context'
import type { Keeper, Leaving } from '../privacy/keeper'
import { refreshFindable } from '../search/refresh'
import { cares, comments, ideas, spaces } from './collections'

/** Takes the place of the id of somebody who left. */
const SOMEBODY = 'gone'

/** Places that I put on the map or moved on, and what I said to them. */
export const space: Keeper = {
  kind: 'space',
  async count({ store }, person) {
    const counts = await Promise.all([
      store.count(spaces, { has: { persons: person } }),
      ...[ideas, comments, cares].map((collection) => store.count(collection as typeof comments, { eq: { by: person } })),
    ])
    return counts.reduce((sum, count) => sum + count, 0)
  },
  async export({ store }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { id, data } of store.cursor(spaces, { has: { persons: person } })) {
      const steps = data.steps.filter(({ by }) => by.person === person).map(({ action, at, words }) => ({ action, at, words }))
      const own = data.by === person ? { name: data.name, words: data.words, photos: data.photos, at: data.createdAt } : {}
      found.push({ space: id, ...own, steps })
    }
    for await (const { id, data } of store.cursor(ideas, { eq: { by: person } }))
      found.push({ idea: id, space: data.space, words: data.words, at: data.at })
    for await (const { id, data } of store.cursor(comments, { eq: { by: person } }))
      found.push({ comment: id, space: data.space, words: data.words, at: data.at })
    for await (const { id, data } of store.cursor(cares, { eq: { by: person } }))
      found.push({ care: id, space: data.space, words: data.words, at: data.at })
    return found
  },
  async erase({ store }: Context, leaving: Leaving) {
    const hide = (text: string) => maskIn(text, [...leaving.names, ...leaving.marks])
    for await (const { id, version, data } of store.cursor(spaces, { has: { persons: leaving.person } })) {
      await store.replace(spaces, id, version, without(data, leaving.person, hide))
      await refreshFindable(store, data.tenant, 'space', id)
    }
    for (const collection of [ideas, comments, cares] as unknown as readonly (typeof comments)[])
      for await (const { id, data } of store.cursor(collection, { eq: { by: leaving.person } }))
        await store.patch(collection, id, { set: { by: SOMEBODY, words: hide(data.words) } })
  },
}

/** The place and its course stay; who put it there or moved it does not. */
function without(before: Space, person: string, hide: (text: string) => string): Space {
  const own = before.by === person
  const next: Space = {
    ...before,
    ...(own && { by: SOMEBODY, byName: GONE_RESIDENT, name: hide(before.name), words: hide(before.words) }),
    steward: before.steward?.person === person ? { ...before.steward, person: null } : before.steward,
    steps: before.steps.map((step) =>
      step.by.person === person
        ? { ...step, by: { ...step.by, person: SOMEBODY, name: GONE_RESIDENT }, words: step.words && hide(step.words) }
        : step,
    ),
  }
  return { ...next, persons: personsIn(next) }
}
