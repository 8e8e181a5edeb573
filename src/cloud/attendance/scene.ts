import { runs } from '../../domain/event/ability'
import type { Event, Session } from '../../domain/event/event'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context } from '../context'
import { eventSessions, events } from '../event/collections'
import type { Stored } from '../store/port'

/** One session with its event, for whoever runs it. */
export interface Scene {
  event: Stored<Event>
  session: Stored<Session>
}

/** To all but who runs the event there is no list: a draft is not found, of a public one it is said that it is not theirs. */
export async function sceneOf(context: Context, id: string): Promise<Outcome<Scene, 'notFound' | 'forbidden'>> {
  const { actor, store } = context
  const session = await store.get(eventSessions, id)
  const event = session && (await store.get(events, session.data.event))
  if (!session || !event || event.data.tenant !== actor.tenant) return refuse('notFound', '没有找到这一场')
  if (runs(actor, event.data)) return accept({ event, session })
  return session.data.state === 'draft' ? refuse('notFound', '没有找到这一场') : refuse('forbidden', '名单只给办这场活动的人看')
}
