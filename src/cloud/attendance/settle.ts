import { doorNotice, missedNotice } from '../../domain/attendance/notices'
import type { Presence } from '../../domain/attendance/presence'
import { dueOf, outcomeOf } from '../../domain/attendance/rules'
import { bookings } from '../booking/collections'
import { markCame } from '../booking/roster'
import type { Context } from '../context'
import { events } from '../event/collections'
import { deliver } from '../notice/deliver'
import { presences } from './collections'
import { handedOf } from './roster'

/** Tries while others mark the same booking; each of their marks is settled with ours. */
const TRIES = 20

/**
 * Derives from the marks of a booking what follows: its state, and what its booker is told. Safe to run again from anywhere; the last
 * write proves that what was derived is of the newest marks.
 */
export async function settlePresence(context: Context, booking: string): Promise<void> {
  const { store } = context
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await store.get(presences, booking)
    if (!found) return
    const { data, version } = found
    // A booking that was given up meanwhile keeps its state: nobody comes back into it by a late mark.
    await markCame(store, booking, outcomeOf(data))
    await tell(context, booking, data)
    const to = (await store.get(bookings, booking))?.data.to ?? data.to
    const settled = { ...data, to, told: [...data.keys], pendingSince: null, dueAt: dueOf({ ...data, to }) }
    if (await store.replace(presences, booking, version, settled)) return
  }
  // Each of the others settles too; what may have been overtaken is looked at once more by the clock.
  await store.patch(presences, booking, { set: { pendingSince: context.now } })
}

async function tell(context: Context, booking: string, presence: Presence): Promise<void> {
  const untold = presence.marks.filter(({ key }) => !presence.told.includes(key))
  const asks = presence.missing === 'asked' && presence.askedAt !== null ? presence.askedAt : null
  if (untold.length === 0 && asks === null) return
  const title = (await context.store.get(events, presence.event))?.data.title
  if (title === undefined) return
  const lines = untold.map((mark) => doorNotice(presence, booking, mark, title, handedOf(context, mark)))
  if (asks !== null) lines.push(missedNotice(presence, booking, title, asks))
  await deliver(
    context.store,
    lines.filter((line) => line !== null),
  )
}
