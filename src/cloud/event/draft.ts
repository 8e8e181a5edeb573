import { newEvent, type Origin } from '../../domain/event/decide'
import type { Ages, EventContent, EventKind, ForWhom, Span, Where } from '../../domain/event/event'
import type { Instant } from '../../domain/shared/time'
import type { Transaction } from '../store/port'
import { events } from './collections'

const HOUR = 60

/** What somebody who makes an event for another has to say; the organiser completes the rest. */
export interface Draft {
  title: string
  kind: EventKind
  summary: string
  where: Where
  at: Span
  capacity: number
  ages?: Ages | null
  forWhom?: ForWhom
  materials?: string
}

/** Content with what is usual for the rest: open to all of the district a week before, cancelled until a day before, offers for two hours. */
export function draftContent({ at, ages = null, forWhom = 'anyone', materials = '', ...given }: Draft): EventContent {
  const aWeekBefore = new Date(Date.parse(at.from) - 7 * 24 * HOUR * 60_000).toISOString()
  const rules = { cancelBefore: 24 * HOUR, offerFor: 2 * HOUR, drawBefore: null, pickUp: forWhom === 'children' }
  return { ...given, ...rules, picture: null, forWhom, ages, materials, audience: { from: aWeekBefore, allFrom: aWeekBefore } }
}

/**
 * A draft that an organiser finds among the own events, inside the caller's transaction.
 * @param id a fresh one
 * @param given `path` ends with `place`, an estate or a community
 */
export async function draftEvent(
  tx: Pick<Transaction, 'insert'>,
  id: string,
  { content, at, now, ...origin }: Origin & { content: EventContent; at: Span; now: Instant },
): Promise<void> {
  await tx.insert(events, id, newEvent(origin, content, { once: at }, now))
}
