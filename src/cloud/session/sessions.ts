import type { Device } from '../../domain/session/device'
import { isLive, SESSION_LASTS, type Session, type Via } from '../../domain/session/session'
import { type Instant, instant, ms } from '../../domain/shared/time'
import type { Store, Transaction } from '../store/port'
import { sessions } from './collections'

/** A session as it begins. @param now when */
export function newSession(given: { tenant: string; person: string; device: Device; via: Via }, now: Instant): Session {
  return { ...given, made: now, seen: now, ends: instant(ms(now) + SESSION_LASTS), endedAt: null }
}

/** Begins one. @param id fresh */
export async function beginSession(into: Pick<Transaction, 'insert'>, id: string, session: Session): Promise<void> {
  await into.insert(sessions, id, session)
}

/** Ends one session of this person; from now on its token counts for nothing. @returns whether it was theirs and still live */
export function endSession(store: Pick<Store, 'patch'>, id: string, person: string, now: Instant): Promise<boolean> {
  return store.patch(sessions, id, {
    guard: { eq: { person, endedAt: null }, range: { ends: { gt: now } } },
    set: { endedAt: now, ends: now },
  })
}

/** Ends every session of this person but one. @returns how many */
export async function endSessions(store: Store, person: string, now: Instant, except: string | null = null): Promise<number> {
  let ended = 0
  for await (const { id, data } of store.cursor(sessions, { eq: { person } })) {
    if (id !== except && isLive(data, now) && (await endSession(store, id, person, now))) ended += 1
  }
  return ended
}

/** Is this person signed in anywhere? */
export async function hasSession(store: Store, person: string, now: Instant): Promise<boolean> {
  const order = { by: 'made', direction: 'desc' } as const
  const [found] = await store.query(sessions, { eq: { person }, range: { ends: { gt: now } }, order, limit: 1 })
  return found !== undefined
}
