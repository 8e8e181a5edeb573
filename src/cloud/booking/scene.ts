import type { Event, Session } from '../../domain/event/event'
import type { Instant } from '../../domain/shared/time'
import { eventSessions, events } from '../event/collections'
import type { Store } from '../store/port'

/** A session with its event: what every step about a booking asks. */
export interface Scene {
  id: string
  session: Session
  event: Event
}

/** @returns null when there is no such session */
export async function sceneOf(store: Pick<Store, 'get'>, id: string): Promise<Scene | null> {
  const session = (await store.get(eventSessions, id))?.data
  const event = session && (await store.get(events, session.event))?.data
  return session && event ? { id, session, event } : null
}

/** How the line of this session is served now: not at all once it has begun or is over. */
export function lineRule({ session, event }: Scene, now: Instant) {
  return { now, offerFor: event.offerFor, from: session.state === 'published' ? session.from : now }
}
