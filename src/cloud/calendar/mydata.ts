import type { Keeper } from '../privacy/keeper'
import { feeds } from './collections'

/** My subscription: its address is a key to what I booked. */
export const calendar: Keeper = {
  kind: 'calendar',
  count: async ({ store }, person) => ((await store.get(feeds, person)) ? 1 : 0),
  async export({ store }, person) {
    const feed = await store.get(feeds, person)
    return feed ? [{ since: feed.data.since }] : []
  },
  async erase({ store }, { person }) {
    const feed = await store.get(feeds, person)
    if (feed) await store.remove(feeds, person, feed.version)
  },
}
