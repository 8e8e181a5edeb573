import { createHash } from 'node:crypto'
import { type Booking, isLive } from '../../domain/booking/booking'
import { codeOf } from '../../domain/booking/code'
import { closedTo } from '../../domain/booking/rules'
import { termOf } from '../../domain/booking/term'
import { parseAttendee } from '../../domain/child/attendee'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import { bookableChild } from '../child/open'
import type { Context } from '../context'
import { Duplicate, type Stored } from '../store/port'
import { bookings } from './collections'
import { holdTime, type NoTime, releaseTime } from './diary'
import type { Scene } from './scene'
import { type NoSeat, take } from './seats'
import { serve } from './serve'
import { claimOf, type Site } from './settle'

export type AskRefusal =
  | 'full'
  | 'clash'
  | 'already'
  | 'wrongState'
  | 'tooLate'
  | 'tooSoon'
  | 'notEligible'
  | 'consentMissing'
  | 'conflict'
  | 'reusedRequest'

/** The same for the same request, so that it finds itself again whatever broke off: one for each of its parties. */
export function bookingId(person: string, requestId: string, party: number): string {
  return createHash('sha256')
    .update(JSON.stringify(['booking', person, requestId, party]))
    .digest('hex')
    .slice(0, 20)
}

/** A party as it asks. */
export function newBooking(
  context: Pick<Context, 'services' | 'now'>,
  scene: Scene,
  id: string,
  given: Pick<Booking, 'booker' | 'attendees' | 'consents'>,
): Booking {
  const { secrets } = context.services
  const { tenant, event, path, from, to, drawAt } = scene.session
  return {
    ...given,
    tenant,
    session: scene.id,
    event,
    path,
    state: 'asked',
    at: context.now,
    since: context.now,
    from,
    to,
    code: codeOf(secrets.fingerprint(JSON.stringify(['booking', id]))),
    term: termOf(from),
    token: drawAt === null ? null : tokenOf(secrets.fingerprint(JSON.stringify(['draw', id]))),
    leaving: false,
    late: false,
    undoneSince: context.now,
    seen: 0,
  }
}

/** Under which the published draw lists a party; short enough to be compared by eye. */
function tokenOf(fingerprint: string): string {
  return fingerprint.replace(/[^A-Za-z0-9]/g, '').slice(0, 10)
}

/** Writes the booking down as asked, then goes on with it. The same request finds what an earlier try wrote. */
export async function ask(context: Context, scene: Scene, id: string, fresh: Booking): Promise<Outcome<null, AskRefusal>> {
  const { store } = context
  try {
    await store.insert(bookings, id, fresh)
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
  }
  const stored = await store.get(bookings, id)
  if (!stored) return refuse('conflict', '刚刚有人也在处理，请再试一次')
  if (stored.data.session !== scene.id || stored.data.attendees.join() !== fresh.attendees.join())
    return refuse('reusedRequest', '这次提交的编号已用于另一份内容，请重新提交')
  return goOn(context, scene, stored)
}

/**
 * From wherever an earlier try broke off: the time in the diaries, then the seat or the place in line, then what follows. Safe to run
 * again, and several times at once.
 */
export async function goOn(context: Site, scene: Scene, stored: Stored<Booking>): Promise<Outcome<null, AskRefusal>> {
  if (stored.data.leaving) return accept(null)
  if (stored.data.state !== 'asked') {
    // An earlier try came so far, and may have broken off before its people were told.
    await serve(context, scene, [stored.id])
    return accept(null)
  }
  const { store, now } = context
  const { tenant, attendees, from, to } = stored.data
  const mine = claimOf(stored)
  // Asked after the booking was written: whoever withdraws a consent from now on finds it, and gives it up.
  const without = await withoutConsent(context, stored.data)
  if (without) return drop(context, stored, without)
  const clash = await holdTime(store, { tenant, attendees, counter: scene.id, claim: mine, from, to, words: scene.event.title, now })
  if (clash) return drop(context, stored, noTime(clash))
  const taken = await take(store, scene.id, mine, now)
  if (typeof taken === 'string') return drop(context, stored, noSeat(taken))
  await serve(context, scene, [stored.id], mine)
  const after = await store.get(bookings, stored.id)
  return after && isLive(after.data.state) && !after.data.leaving ? accept(null) : refuse('conflict', '刚刚有人也在处理，请刷新后再试')
}

async function withoutConsent({ store, services, now }: Site, { attendees, booker }: Booking) {
  for (const key of attendees) {
    const attendee = parseAttendee(key)
    if (attendee?.kind !== 'child') continue
    const child = await bookableChild(store, services, { child: attendee.child, guardian: booker, now })
    if (!child.ok) return refuse('consentMissing', child.refusal.message)
  }
  return null
}

/** Nothing came of it: as if it had never been asked. A booking that somebody has gone on with meanwhile stays. */
async function drop<C extends AskRefusal>({ store }: Site, stored: Stored<Booking>, why: ReturnType<typeof refuse<C>>) {
  await releaseTime(store, stored.data.attendees, claimOf(stored))
  const gone = await store.remove(bookings, stored.id, stored.version)
  return gone ? why : refuse('conflict', '刚刚有人也在处理，请刷新后再试')
}

function noTime({ why, entry }: NoTime) {
  return why === 'already'
    ? refuse('already', '已经报过这一场了')
    : refuse('clash', `和已经报名的“${entry.words}”时间冲突，先取消那一个才能报`)
}

export function noSeat(why: NoSeat) {
  return why === 'closed' ? refuse('wrongState', '已经停止报名了') : refuse('full', '名额和候补都满了')
}

/** What a broken-off request left: it is finished as it was asked, or dropped when that can no longer be. */
export async function finish(context: Site, scene: Scene, stored: Stored<Booking>): Promise<void> {
  // Who may book was asked when it was written down; only time has passed since.
  const closed = closedTo({ now: context.now, session: scene.session, event: scene.event, resident: true })
  if (closed) await drop(context, stored, closed)
  else await goOn(context, scene, stored)
}
