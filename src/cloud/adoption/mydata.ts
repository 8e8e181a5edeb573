import { maskIn } from '../../domain/privacy/rules'
import type { Keeper } from '../privacy/keeper'
import { adoptions } from './collections'

/** Takes the place of the id of somebody who left. */
const SOMEBODY = 'gone'

/** What I claimed in the name of a unit or a team. */
export const adoption: Keeper = {
  kind: 'adoption',
  count: ({ store }, person) => store.count(adoptions, { eq: { person } }),
  async export({ store }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { id, data } of store.cursor(adoptions, { eq: { person } })) {
      const { title, name, fen, words, state, createdAt, steps } = data
      const own = steps.filter(({ by }) => by.person === person).map(({ action, at, words: said }) => ({ action, at, words: said }))
      found.push({ adoption: id, title, name, fen, words, state, at: createdAt, steps: own })
    }
    return found
  },
  async erase({ store }, { person, names, marks }) {
    const hide = (text: string) => maskIn(text, [...names, ...marks])
    for await (const { id, version, data } of store.cursor(adoptions, { eq: { person } })) {
      const steps = data.steps.map((step) =>
        step.by.person === person ? { ...step, by: { ...step.by, person: SOMEBODY }, words: step.words && hide(step.words) } : step,
      )
      // The unit or the team goes on: its claim lapses by itself when nobody speaks for it any more.
      await store.replace(adoptions, id, version, { ...data, person: SOMEBODY, name: hide(data.name), words: hide(data.words), steps })
    }
  },
}
