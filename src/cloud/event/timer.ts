import { ended } from '../../domain/event/decide'
import { accept } from '../../domain/shared/refusal'
import type { Context } from '../context'
import { change } from './change'
import { eventSessions, events } from './collections'
import { settleLeft } from './settle'

const BATCH = 100

/** Everything that events owe the clock. @returns how much was done */
export async function runEvents(context: Context): Promise<number> {
  return (await endDue(context)) + (await settleLeft(context))
}

/** Sessions past their end are ended; the event with its last. @returns how many sessions */
export async function endDue(context: Context): Promise<number> {
  const { store, now } = context
  const due = await store.query(eventSessions, {
    eq: { state: 'published' },
    range: { to: { lte: now } },
    order: { by: 'to', direction: 'asc' },
    limit: BATCH,
  })
  let count = 0
  for (const { id, data } of due) {
    const event = await store.get(events, data.event)
    if (!event) continue
    const done = await change(context, event, [id], 'end', [], async (_tx, { chosen }) =>
      // Moved a moment ago: it is not over.
      accept(chosen.filter((each) => each.data.to <= now).map((each) => ({ id: each.id, data: ended(each.data, null, now) }))),
    )
    if (done.ok) count += 1
  }
  return count
}
