import type { Keeper } from '../privacy/keeper'
import { removeAll } from '../store/remove'
import { notices } from './collections'

/** My inbox. */
export const notice: Keeper = {
  kind: 'notice',
  count: ({ store }, person) => store.count(notices, { eq: { person } }),
  async export({ store }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { data } of store.cursor(notices, { eq: { person } })) {
      const { matter, title, words, at, readAt } = data
      found.push({ matter, title, words, at, readAt })
    }
    return found
  },
  async erase({ store }, { person }) {
    await removeAll(store, notices, { eq: { person } }, 'at')
  },
  sweep: ({ store }, before) => removeAll(store, notices, { range: { at: { lt: before } } }, 'at'),
}
