import type { Event, Session } from '../../domain/event/event'
import type { Collection } from '../store/port'

export const events: Collection<Event> = {
  name: 'event',
  indexes: [['tenant', 'state', 'nextFrom'], ['tenant', 'state', 'kind', 'nextFrom'], ['tenant', 'updatedAt'], ['pendingSince']],
  sets: ['near', 'path', 'organisers'],
}

/** Meetings of events; not those of people who are signed in. */
export const eventSessions: Collection<Session> = {
  name: 'meeting',
  indexes: [['event', 'from'], ['state', 'to'], ['tenant', 'state', 'from'], ['pendingSince']],
}
