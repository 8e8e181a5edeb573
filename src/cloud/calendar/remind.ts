import { reminderOf } from '../../domain/calendar/notices'
import { remindedDay } from '../../domain/calendar/reminder'
import { bookings } from '../booking/collections'
import type { Context } from '../context'
import { deliver } from '../notice/deliver'
import { Duplicate } from '../store/port'
import { reminderRuns } from './collections'
import { attendedOf } from './file'

const PAGE = 100

/**
 * Reminds, in the evening, of what one has booked for the next day; a timer job. How far it has come is kept, so that it goes on where it
 * broke off, and asks nothing once a day is through. Who books later that evening knows of it.
 * @returns how many were told
 */
export async function remindOfTomorrow({ store, actor, now }: Pick<Context, 'store' | 'actor' | 'now'>): Promise<number> {
  const tomorrow = remindedDay(now)
  if (!tomorrow) return 0
  const id = `${actor.tenant}.${tomorrow.day}`
  let run = await store.get(reminderRuns, id)
  if (!run) {
    try {
      await store.insert(reminderRuns, id, { after: null, done: false, day: tomorrow.day })
    } catch (error) {
      if (!(error instanceof Duplicate)) throw error
    }
    run = await store.get(reminderRuns, id)
  }
  let told = 0
  for (let { after, done } = run?.data ?? { after: null, done: true }; !done; ) {
    const page = await store.query(bookings, {
      eq: { state: 'booked' },
      range: { from: { gte: tomorrow.from, lt: tomorrow.to } },
      order: { by: 'from', direction: 'asc' },
      ...(after && { after }),
      limit: PAGE,
    })
    for (const booking of page) {
      if (booking.data.tenant !== actor.tenant) continue
      const attended = await attendedOf(store, booking)
      if (!attended || attended.cancelled) continue
      // Its id says what it tells: told again after a break-off, it stays one.
      await deliver(store, [reminderOf(booking.id, booking.data, attended, now)])
      told += 1
    }
    const last = page[PAGE - 1]
    done = last === undefined
    if (last) after = [last.data.from, last.id]
    await store.patch(reminderRuns, id, { set: { after, done } })
  }
  return told
}
