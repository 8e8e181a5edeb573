import type { calendarContract } from '../../domain/calendar/contract'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handlers } from '../context'
import type { Secrets } from '../services/secrets'
import type { Store } from '../store/port'
import { type FeedRecord, feeds } from './collections'

type Contract = typeof calendarContract

/** 43 letters that nobody can guess, and that we can make again: they stand nowhere. */
function secretOf(secrets: Secrets, { person, nonce }: Pick<FeedRecord, 'person' | 'nonce'>): string {
  return secrets.fingerprint(JSON.stringify(['calendar', person, nonce]))
}

function keyOf(secrets: Secrets, secret: string): string {
  return secrets.fingerprint(JSON.stringify(['calendar-key', secret]))
}

function viewOf(secrets: Secrets, feed: FeedRecord | null) {
  return { address: feed && `/calendar/${secretOf(secrets, feed)}.ics`, since: feed?.since ?? null }
}

export const feedHandlers: Pick<Handlers<Contract>, 'calendar.feed' | 'calendar.renew' | 'calendar.stop'> = {
  async 'calendar.feed'({ actor, store, services }) {
    if (actor.kind !== 'person') return refuse('unauthenticated')
    const found = await store.get(feeds, actor.person)
    return accept(viewOf(services.secrets, found?.data ?? null))
  },

  async 'calendar.renew'({ actor, services, now, once, newId }) {
    if (actor.kind !== 'person') return refuse('unauthenticated')
    const { secrets } = services
    const made = { tenant: actor.tenant, person: actor.person, nonce: newId(), since: now }
    const feed: FeedRecord = { ...made, key: keyOf(secrets, secretOf(secrets, made)) }
    return once(async (tx) => {
      const before = await tx.get(feeds, actor.person)
      if (before) await tx.replace(feeds, actor.person, before.version, feed)
      else await tx.insert(feeds, actor.person, feed)
      return accept(viewOf(secrets, feed))
    })
  },

  async 'calendar.stop'({ actor, services, once }) {
    if (actor.kind !== 'person') return refuse('unauthenticated')
    return once(async (tx) => {
      const before = await tx.get(feeds, actor.person)
      if (before) await tx.remove(feeds, actor.person, before.version)
      return accept(viewOf(services.secrets, null))
    })
  },
}

/** Whose subscription this address is; null for one that was never given out, or is no longer good. */
export async function feedBehind(store: Pick<Store, 'query'>, secrets: Secrets, secret: string): Promise<FeedRecord | null> {
  const [found] = await store.query(feeds, { eq: { key: keyOf(secrets, secret) }, limit: 1 })
  return found?.data ?? null
}
