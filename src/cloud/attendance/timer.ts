import { AFTER_END } from '../../domain/attendance/limits'
import type { Presence, Sheet } from '../../domain/attendance/presence'
import { forgottenAt, hasCome, isOfAbsence, notSeen } from '../../domain/attendance/rules'
import type { Booking } from '../../domain/booking/booking'
import { instant, MINUTE, ms } from '../../domain/shared/time'
import { seatedOf } from '../booking/roster'
import type { Context } from '../context'
import { eventSessions } from '../event/collections'
import { Duplicate, type Stored } from '../store/port'
import { presences, sheets } from './collections'
import { newPresence } from './mark'
import { settlePresence } from './settle'

/** Documents of one run; the next one goes on. */
const BATCH = 100

/** A request that broke off is given so long to settle by itself, in ms. */
const GRACE = MINUTE

/** Looks who did not come to what is over, asks them, notes what nobody objected to, and forgets it again. @returns how many it touched */
export async function followPresences(context: Context): Promise<number> {
  return (await askMissed(context)) + (await followAbsences(context)) + (await settleLeftOver(context))
}

async function askMissed(context: Context): Promise<number> {
  const { store, now } = context
  const due = await store.query(sheets, { range: { dueAt: { lte: now } }, order: { by: 'dueAt', direction: 'asc' }, limit: BATCH })
  for (const sheet of due) {
    const dueAt = await nextLook(context, sheet)
    if (dueAt === null) await askOfSession(context, sheet.id)
    // Last: broken off before it, the same session is gone through once more, and whoever was asked is not asked again.
    await store.patch(sheets, sheet.id, { guard: { eq: { dueAt: sheet.data.dueAt } }, set: { dueAt } })
  }
  return due.length
}

/** A session that was moved ends later; null: it is over. */
async function nextLook({ store, now }: Context, { id }: Stored<Sheet>): Promise<string | null> {
  const session = await store.get(eventSessions, id)
  if (session?.data.state !== 'published') return null
  const dueAt = instant(ms(session.data.to) + AFTER_END)
  return dueAt > now ? dueAt : null
}

async function askOfSession(context: Context, session: string): Promise<void> {
  const { store } = context
  const found = await store.get(eventSessions, session)
  if (!found || found.data.state === 'cancelled') return
  const seated = await seatedOf(store, session)
  const kept = await Promise.all(
    seated.map(async (booking) => ({ booking, presence: (await store.get(presences, booking.id))?.data ?? null })),
  )
  // Nobody was checked in: there was no list, and nothing is known of anybody.
  if (!kept.some(({ presence }) => presence?.attendees.some((attendee) => hasCome(presence, attendee)))) return
  for (const { booking, presence } of kept) await askOne(context, booking, presence)
}

async function askOne(context: Context, booking: Stored<Booking>, known: Presence | null): Promise<void> {
  const { store, now } = context
  const presence = known ?? newPresence(booking.data, now)
  const missed = notSeen(presence)
  if (missed.length === 0 || presence.missing !== 'none' || now >= forgottenAt(booking.data.to)) return
  const asked = { missing: 'asked', missed, askedAt: now, pendingSince: now } as const
  try {
    if (known === null) await store.insert(presences, booking.id, { ...presence, ...asked })
    else await store.patch(presences, booking.id, { guard: { eq: { missing: 'none', askedAt: null } }, set: asked })
  } catch (error) {
    // Somebody was checked in just now: the next run sees them.
    if (!(error instanceof Duplicate)) throw error
    return
  }
  await settlePresence(context, booking.id)
}

async function followAbsences(context: Context): Promise<number> {
  const { store, now } = context
  const due = await store.query(presences, { range: { dueAt: { lte: now } }, order: { by: 'dueAt', direction: 'asc' }, limit: BATCH })
  for (const { id, version, data } of due)
    if (await store.replace(presences, id, version, followed(data, now))) await settlePresence(context, id)
  return due.length
}

/** Nobody objected: it is noted. Two weeks after the session nothing of it is left, not even a mark that said so. */
function followed(presence: Presence, now: string): Presence {
  if (now < forgottenAt(presence.to))
    return { ...presence, missing: presence.missing === 'asked' ? 'noted' : presence.missing, pendingSince: now }
  const marks = presence.marks.filter((mark) => !isOfAbsence(mark))
  return { ...presence, marks, missing: 'none', missed: [], pendingSince: now }
}

async function settleLeftOver(context: Context): Promise<number> {
  const { store, now } = context
  const before = instant(ms(now) - GRACE)
  const left = await store.query(presences, {
    range: { pendingSince: { lt: before } },
    order: { by: 'pendingSince', direction: 'asc' },
    limit: BATCH,
  })
  for (const { id } of left) await settlePresence(context, id)
  return left.length
}
