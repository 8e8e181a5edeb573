import type { Person } from '../../domain/shared/actor'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import { chinaDay } from '../../domain/shared/time'
import type { venueContract } from '../../domain/venue/contract'
import { slotCounter } from '../../domain/venue/counter'
import { slotCancelUntil, slotsOf, slotTiming } from '../../domain/venue/rules'
import type { BookingView } from '../../domain/venue/schema'
import type { SlotBooking, SlotRules } from '../../domain/venue/venue'
import type { Context, Handler } from '../context'
import { slotBookings } from './collections'
import { hold, holdingId, release } from './holding'
import { type House, houseOf, quotaOf, roomIn, rulesOf, troubleOf } from './house'
import { leftOf } from './seat'
import { slotKind, slotSteps } from './slot'
import { bookingViewOf } from './view'

type Contracts = typeof venueContract

/** What is asked for, once it was found to be possible by the rules. */
interface Plan {
  house: House
  rules: SlotRules
  name: string
  booking: SlotBooking
}

export const book: Handler<Contracts['venue.book']> = async (context, input) => {
  const { actor } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const planned = await plan(context, actor, input)
  if (!planned.ok) return planned
  const { house, rules, name, booking } = planned.value
  const id = holdingId(context, actor, 'venue.book')
  const steps = slotSteps(context, id, booking, { rules, name })
  return hold(
    context,
    slotKind(context),
    { id, holding: booking, steps },
    (held): BookingView => bookingViewOf(id, held, house, rules, context.now),
  )
}

async function plan(
  context: Context,
  actor: Person,
  { centre, room: roomId, from }: { centre: string; room: string; from: string },
): Promise<Outcome<Plan, 'notFound' | 'wrongState' | 'notEligible' | 'tooLate' | 'tooSoon' | 'full'>> {
  const { store, now } = context
  const house = await houseOf(context, centre)
  const found = house && roomIn(house, roomId)
  if (!house || !found) return refuse('notFound', '没有这个地方')
  const rules = await rulesOf(context, house, found.room)
  if (!rules) return refuse('wrongState', '这里现在不接受预约')
  const trouble = troubleOf(actor, house, rules.forWhom)
  if (trouble !== null) return refuse('notEligible', trouble)
  const slot = slotsOf(house.data, found.room, rules.minutes, chinaDay(from)).find((each) => each.from === from)
  if (!slot) return refuse('notFound', '没有这一段，可能开放时间刚改过')
  const timing = slotTiming(rules, slot, now)
  if (timing === 'past') return refuse('tooLate', '这一段已经开始了')
  if (timing === 'tooSoon') return refuse('tooSoon', `最早提前 ${rules.ahead} 天预约`)
  // Most of those who come too late learn it from one reading.
  if ((await leftOf(store, slotCounter(centre, roomId, from), rules.places)) === 0 && !(await isMine(context, actor, from)))
    return refuse('full', '这一段刚刚被别人订走了')
  const quota = await quotaOf(context, actor, house)
  const booking: SlotBooking = {
    ...slot,
    tenant: actor.tenant,
    centre,
    room: roomId,
    community: house.data.community,
    person: actor.person,
    quota,
    state: 'asked',
    why: null,
    reason: null,
    at: now,
    since: now,
    busySince: now,
    ends: slot.to,
  }
  return accept({ house, rules, name: found.room.name, booking })
}

/** A request that goes on may hold the last place itself. */
async function isMine({ store }: Context, { person }: Person, from: string): Promise<boolean> {
  return (await store.query(slotBookings, { eq: { person, from }, limit: 1 })).length > 0
}

export const cancel: Handler<Contracts['venue.cancel']> = async (context, { booking: id }) => {
  const { actor, store, now } = context
  const found = await store.get(slotBookings, id)
  if (actor.kind !== 'person' || found?.data.person !== actor.person) return refuse('notFound', '没有这个预约')
  const house = await houseOf(context, found.data.centre)
  if (!house) return refuse('notFound', '这个邻里中心已经撤掉了')
  const room = roomIn(house, found.data.room)
  const rules = room && (await rulesOf(context, house, room.room))
  // What is closed to new bookings can be given up until it begins.
  const until = slotCancelUntil(rules ?? { cancelBefore: 0 }, found.data)
  if (found.data.state === 'held' && now > until) return refuse('tooLate', '快到时间了，请打电话告诉服务台')
  const released = await release(context, slotKind(context), id, 'self')
  if (!released) return refuse('wrongState', '这个预约已经取消了')
  return context.once(async () => accept(bookingViewOf(id, released, house, rules, now)))
}
