import { attendancePermissions } from '../../domain/attendance/ability'
import type { attendanceContract } from '../../domain/attendance/contract'
import type { Presence } from '../../domain/attendance/presence'
import { forgottenAt, hasCome, marksOf, missingOf, objectUntil, standingOf } from '../../domain/attendance/rules'
import type { PresenceView } from '../../domain/attendance/schema'
import { clockOf } from '../../domain/attendance/words'
import type { Booking } from '../../domain/booking/booking'
import { printedCode } from '../../domain/booking/code'
import { may } from '../../domain/shared/permission'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import { bookings } from '../booking/collections'
import type { Context, Handler } from '../context'
import { eventSessions, events } from '../event/collections'
import { whereWords } from '../event/where'
import { treeOf } from '../place/tree'
import type { Stored, Transaction } from '../store/port'
import { presences } from './collections'
import { ownNameOf } from './names'
import { handedOf } from './roster'
import { settlePresence } from './settle'

type Mine = keyof typeof attendancePermissions & ('attendance.mine' | 'attendance.object' | 'attendance.certificate')

/** A booking of the actor's own; to anybody else there is none. */
async function ownBooking(
  context: Context,
  action: Mine,
  id: string,
  from: Pick<Transaction, 'get'> = context.store,
): Promise<Outcome<Stored<Booking>, 'notFound'>> {
  const { actor } = context
  const found = await from.get(bookings, id)
  const isOwn = actor.kind === 'person' && may(actor, attendancePermissions[action]) && found?.data.booker === actor.person
  return found && isOwn ? accept(found) : refuse('notFound', '没有找到这个报名')
}

/** What one's own booking tells of who came. */
export const mine: Handler<(typeof attendanceContract)['attendance.mine']> = async (context, { booking }) => {
  const own = await ownBooking(context, 'attendance.mine', booking)
  return own.ok ? accept(await viewOf(context, own.value)) : own
}

async function viewOf(context: Context, { id, data }: Stored<Booking>): Promise<PresenceView> {
  const { store, now } = context
  const presence = (await store.get(presences, id))?.data ?? null
  const attendees = await Promise.all(data.attendees.map((key) => attendeeOf(context, presence, key)))
  const missing = attendees.map((each) => each.missing)
  const until = presence?.askedAt ? objectUntil(presence.askedAt) : null
  return {
    attendees,
    objectUntil: missing.includes('asked') && until !== null && now < until ? until : null,
    forgottenAt: missing.includes('noted') ? forgottenAt(data.to) : null,
    certificate: data.to <= now && attendees.some(({ inAt, outAt }) => inAt !== null || outAt !== null),
  }
}

async function attendeeOf(context: Context, presence: Presence | null, key: string): Promise<PresenceView['attendees'][number]> {
  const standing = standingOf(marksOf(presence?.marks ?? [], key))
  return {
    key,
    name: await ownNameOf(context, key),
    inAt: standing.in?.at ?? null,
    outAt: standing.out?.at ?? null,
    handed: handedOf(context, standing.out),
    missing: presence ? missingOf(presence, key) : 'none',
  }
}

/** 我来了: said once, for everybody of the booking. */
export const object: Handler<(typeof attendanceContract)['attendance.object']> = async (context, { booking }) => {
  const said = await context.once<null, 'notFound' | 'wrongState' | 'tooLate'>(async (tx) => {
    const own = await ownBooking(context, 'attendance.object', booking, tx)
    if (!own.ok) return own
    const presence = await tx.get(presences, booking)
    if (presence?.data.missing === 'objected') return accept(null)
    if (presence?.data.missing !== 'asked') return presence?.data.missing === 'noted' ? tooLate() : refuse('wrongState', '没有要说明的')
    if (presence.data.askedAt !== null && context.now >= objectUntil(presence.data.askedAt)) return tooLate()
    await tx.replace(presences, booking, presence.version, { ...presence.data, missing: 'objected', pendingSince: context.now })
    return accept(null)
  })
  if (!said.ok) return said
  await settlePresence(context, booking)
  const own = await ownBooking(context, 'attendance.object', booking)
  return own.ok ? accept(await viewOf(context, own.value)) : own
}

function tooLate() {
  return refuse('tooLate', '过了三天，请和组织者说一声，他们可以补签')
}

/** Of those who were checked in. Whoever says so themselves has no certificate of it: the organiser can still mark them. */
export const certificate: Handler<(typeof attendanceContract)['attendance.certificate']> = async (context, { booking }) => {
  const own = await ownBooking(context, 'attendance.certificate', booking)
  if (!own.ok) return own
  const { store, now, actor } = context
  const { data } = own.value
  const [presence, session, event] = await Promise.all([
    store.get(presences, booking),
    store.get(eventSessions, data.session),
    store.get(events, data.event),
  ])
  if (!session || !event) return refuse('notFound', '没有找到这个报名')
  if (data.to > now) return refuse('tooSoon', `活动证明在 ${clockOf(data.to)} 结束以后才有`)
  const kept = presence?.data
  const came = kept ? data.attendees.filter((key) => hasCome(kept, key)) : []
  if (came.length === 0) return refuse('wrongState', '签到过的才有活动证明；来了没签到，请组织者补签')
  return accept({
    names: await Promise.all(came.map(async (key) => ({ key, name: await ownNameOf(context, key) }))),
    title: event.data.title,
    kind: event.data.kind,
    from: session.data.from,
    to: session.data.to,
    where: await whereWords(store, session.data.tenant, session.data.where),
    place: await treeOf(store, actor.tenant).nameOf(event.data.place),
    organiser: event.data.organiserName,
    number: printedCode(data.code),
  })
}
