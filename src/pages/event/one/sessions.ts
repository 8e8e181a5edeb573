import type { State } from '@/components/tag/Tag'
import type { EventView, SessionView } from '@/domain/event/schema'
import type { Instant } from '@/domain/shared/time'
import { seatsLook } from '../look'

/** How one meeting stands. */
export function sessionLook(session: SessionView, now: Instant): State {
  if (session.state === 'cancelled') return { word: '取消了', tone: 'closed' }
  if (session.state === 'ended' || session.to <= now) return { word: '结束了', tone: 'closed' }
  return seatsLook(session.drawn ? { ...session, drawAt: null } : session, now)
}

/** Published and still to begin. */
export function isToCome({ state, from }: Pick<SessionView, 'state' | 'from'>, now: Instant): boolean {
  return state === 'published' && now < from
}

/** The meeting that the page begins with: the one that was asked for, else the next, else the last there was. */
export function chosenOf({ sessions }: Pick<EventView, 'sessions'>, asked: string | null, now: Instant): SessionView | null {
  return (
    sessions.find(({ id }) => id === asked) ??
    sessions.find((session) => isToCome(session, now)) ??
    sessions.find(({ to }) => now < to) ??
    sessions[sessions.length - 1] ??
    null
  )
}
