import type { Keeper } from '../privacy/keeper'
import { removeAll } from '../store/remove'
import { logins, sessions, signInRequests } from './collections'
import { forgetSignIn } from './forget'

/** Where and when I signed in. Nothing of it opens a door: tokens are signed and never kept. */
export const session: Keeper = {
  kind: 'session',
  count: ({ store }, person) => store.count(sessions, { eq: { person } }),
  async export({ store }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { data } of store.cursor(sessions, { eq: { person } })) {
      const { device, via, made, seen, ends } = data
      found.push({ device, via, made, seen, ends })
    }
    for await (const { data } of store.cursor(logins, { eq: { person } })) found.push({ account: true, made: data.made })
    return found
  },
  erase: ({ store }, { person }) => forgetSignIn(store, person),
  sweep: ({ store }, before) => removeAll(store, sessions, { range: { ends: { lt: before } } }),
}

/** Requests to sign in by a QR code; they go with the sessions. */
export const signIn: Keeper = {
  kind: 'signIn',
  count: ({ store }, person) => store.count(signInRequests, { eq: { scanner: person } }),
  async export({ store }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { data } of store.cursor(signInRequests, { eq: { scanner: person } }))
      found.push({ device: data.device, at: data.at, state: data.state })
    return found
  },
  erase: async () => {},
  sweep: ({ store }, before) => removeAll(store, signInRequests, { range: { ends: { lt: before } } }),
}
