import type { eventContract } from '../../domain/event/contract'
import { opened } from '../../domain/event/decide'
import type { Event, Span } from '../../domain/event/event'
import { type Meeting, momentWords, planOf, shutThen, whenOf } from '../../domain/event/rules'
import type { EventView } from '../../domain/event/schema'
import { viewOf } from '../../domain/event/view'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Instant } from '../../domain/shared/time'
import { openSeats } from '../booking/open'
import type { Handler } from '../context'
import type { Transaction } from '../store/port'
import { takeRoomIn } from '../venue/use'
import { eventSessions, events } from './collections'
import { clashWords } from './plan'
import { showingOf } from './present'
import { settleEvent } from './settle'
import { roomUseOf, type Spot, spotOf } from './where'
import { mayChange, whenTrouble } from './write'

/**
 * Opens a draft for booking. One transaction takes every room, makes every session with its counter, and publishes the event: broken
 * off anywhere it was never done, and of two who want one room at one time, one is refused.
 */
export const publish: Handler<(typeof eventContract)['event.publish']> = async (context, { event: id, version }) => {
  const { actor, store, now, services } = context
  const allowed = mayChange(await store.get(events, id), actor, 'publish')
  if (!allowed.ok) return allowed
  const before = allowed.value
  if (before.data.revision !== version) return refuse('conflict', '刚刚有人改过这个活动，请看看最新的再发布')
  const spot = await spotOf(store, actor.tenant, before.data.where, before.data.path)
  if (!spot.ok) return refuse('invalid', spot.refusal.message, { where: '请重新选房间' })
  const plan = planFor(before.data, spot.value, now)
  if (!plan.ok) return plan

  const made = opened(id, before.data, plan.value, now)
  const showing = await showingOf(context, before.data, made.sessions)
  const outcome = await context.once<EventView, 'notFound' | 'forbidden' | 'wrongState' | 'conflict' | 'taken'>(async (tx) => {
    const still = mayChange(await tx.get(events, id), actor, 'publish')
    if (!still.ok) return still
    if (still.value.data.revision !== version) return refuse('conflict', '刚刚有人改过这个活动，请看看最新的再发布')
    for (const session of made.sessions) {
      const taken = await takeFor(tx, session, made.event)
      if (!taken.ok) return taken
      await tx.insert(eventSessions, session.id, session.data)
      await openSeats(tx, services, session.id, session.data)
    }
    await tx.replace(events, id, still.value.version, made.event)
    return accept(viewOf(id, made.event, made.sessions, showing))
  })
  if (outcome.ok) await settleEvent(context, id)
  return outcome
}

/** The sessions to come, or why it cannot be published. */
function planFor(event: Event, spot: Spot | null, now: Instant): Outcome<Span[], 'invalid' | 'tooLate'> {
  const when = whenOf(event)
  const trouble = when ? whenTrouble(when) : '请先选时间'
  if (!when || trouble !== null) return refuse('invalid', trouble ?? '', { when: trouble ?? '' })
  const coming = planOf(when).sessions.filter(({ from }) => from > now)
  if (coming.length === 0) return refuse('tooLate', '时间已经过去了，请改到以后')
  for (const span of coming) {
    const shut = spot && shutThen(spot.record, spot.room, span)
    if (shut) return refuse('invalid', `${momentWords(span.from)} ${shut}`, { when: `${momentWords(span.from)} ${shut}` })
  }
  return accept(coming)
}

/** Takes the room of a session for it; another span on the same day moves its use. */
export async function takeFor(tx: Transaction, { id, data }: Meeting, { title }: Pick<Event, 'title'>): Promise<Outcome<null, 'taken'>> {
  const use = roomUseOf(id, data, title)
  if (!use) return accept(null)
  const taken = await takeRoomIn(tx, use)
  return taken.ok ? accept(null) : refuse('taken', clashWords(taken.clash), { where: clashWords(taken.clash) })
}
