import { maskIn, maskWithin } from '../../domain/privacy/rules'
import { GONE_RESIDENT } from '../../domain/privacy/words'
import { requesterOf, requests } from '../requests'
import type { Secrets } from '../services/secrets'
import type { Store } from '../store/port'
import { erasures, looks } from './collections'
import type { Keeper, Leaving } from './keeper'
import { removeAll } from '../store/remove'

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

/**
 * Kept answers of writes: sealed, and of no use to the one who asks for their data, since they repeat what the other kinds hold.
 * My own go; in those of others (who was told my telephone a moment ago) I am masked, so that they still answer as they did.
 */
export const request: Keeper = {
  kind: 'request',
  count: ({ store, services }, person) => store.count(requests, { eq: { who: requesterOf(services.secrets, person) } }),
  export: async () => [],
  async erase({ store, services }, leaving) {
    await removeAll(store, requests, { eq: { who: requesterOf(services.secrets, leaving.person) } }, 'at')
    await maskInAnswers(store, services.secrets, leaving)
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

/** A week's answers are opened one by one: an account is deleted once. */
async function maskInAnswers(store: Store, secrets: Secrets, { tenant, names, marks, texts }: Leaving): Promise<void> {
  if (names.length + marks.length === 0) return
  const gone = new Set(texts)
  const mask = (text: string) => (gone.has(text) ? '' : maskIn(maskIn(text, marks), names, GONE_RESIDENT))
  for await (const { id, data } of store.cursor(requests, { eq: { tenant } })) {
    const answer = secrets.open(data.answer)
    const masked = JSON.stringify(maskWithin(JSON.parse(answer), mask))
    if (masked !== answer) await store.patch(requests, id, { set: { answer: secrets.seal(masked) } })
  }
}
