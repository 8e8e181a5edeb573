import { requesterOf, requests } from '../requests'
import { erasures, looks } from './collections'
import type { Keeper } from './keeper'
import { removeAll } from './remove'

const nothing = async () => {}

/** Who looked at my data: the log stays, since it says of others what they did; my id in it leads nowhere once I am gone. */
export const look: Keeper = {
  kind: 'look',
  count: ({ store }, person) => store.count(looks, { eq: { whose: person } }),
  async export({ store }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { data } of store.cursor(looks, { eq: { whose: person } })) {
      const { at, role, place, what, matter } = data
      found.push({ at, role, place, what, matter })
    }
    return found
  },
  erase: nothing,
  sweep: ({ store }, before) => removeAll(store, looks, { range: { at: { lt: before } } }, 'at'),
}

/** Kept answers of writes: sealed, and of no use to the one who asks for their data, since they repeat what the other kinds hold. */
export const request: Keeper = {
  kind: 'request',
  count: ({ store, services }, person) => store.count(requests, { eq: { who: requesterOf(services.secrets, person) } }),
  export: async () => [],
  async erase({ store, services }, { person }) {
    await removeAll(store, requests, { eq: { who: requesterOf(services.secrets, person) } }, 'at')
  },
  sweep: ({ store }, before) => removeAll(store, requests, { range: { at: { lt: before } } }, 'at'),
}

/** That an account was deleted and when, by an id that leads nowhere. */
export const erasure: Keeper = {
  kind: 'erasure',
  count: async () => 0,
  export: async () => [],
  erase: nothing,
  sweep: ({ store }, before) => removeAll(store, erasures, { eq: { pendingSince: null }, range: { at: { lt: before } } }, 'at'),
}
