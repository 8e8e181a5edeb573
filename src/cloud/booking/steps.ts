import { bookingPermissions } from '../../domain/booking/ability'
import { type Booking, isLive } from '../../domain/booking/booking'
import type { bookingContract } from '../../domain/booking/contract'
import { cancelUntil } from '../../domain/booking/rules'
import type { BookingView } from '../../domain/booking/schema'
import { standingOf } from '../../domain/booking/seats'
import { STATE_WORDS } from '../../domain/booking/words'
import type { Person } from '../../domain/shared/actor'
import { may } from '../../domain/shared/permission'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import { bookableChild } from '../child/open'
import type { Context, Handler } from '../context'
import type { Stored } from '../store/port'
import { bookings } from './collections'
import { childrenIn } from './comers'
import { holdTime, setFirm } from './diary'
import { leave } from './leave'
import { viewOf } from './present'
import { type Scene, sceneOf } from './scene'
import { giveUp, seats, takeOffer } from './seats'
import { serve } from './serve'
import { claimOf } from './settle'

/** One's own booking with its session. */
export interface Mine {
  me: Person
  stored: Stored<Booking>
  scene: Scene
}

/** Somebody else's booking is answered like one that is not there. */
export async function mineOf({ actor, store }: Context, id: string): Promise<Outcome<Mine, 'notFound' | 'unauthenticated'>> {
  if (actor.kind !== 'person' || !may(actor, bookingPermissions['booking.get'])) return refuse('unauthenticated')
  const stored = await store.get(bookings, id)
  const scene = stored?.data.booker === actor.person ? await sceneOf(store, stored.data.session) : null
  return stored && scene ? accept({ me: actor, stored, scene }) : refuse('notFound', '没有这个报名')
}

/** Whatever it had is free at once and goes down the line. Late it is allowed too, and noted. */
export const cancel: Handler<(typeof bookingContract)['booking.cancel']> = async (context, { booking }) => {
  const found = await mineOf(context, booking)
  if (!found.ok) return found
  const { stored, scene } = found.value
  if (!isLive(stored.data.state) && !stored.data.leaving) return refuse('wrongState', `这个报名现在是“${STATE_WORDS[stored.data.state]}”`)
  if (context.now >= scene.session.from) return refuse('tooLate', '活动已经开始，不能取消了')
  const late = stored.data.state === 'booked' && context.now > cancelUntil(scene.session, scene.event)
  await leave(context, scene, stored, late)
  return answer(context, found.value)
}

/** Takes the offered seat, if they have the time: somebody in line may have booked something else meanwhile. */
export const acceptOffer: Handler<(typeof bookingContract)['booking.accept']> = async (context, { booking }) => {
  const found = await mineOf(context, booking)
  if (!found.ok) return found
  const { stored, scene } = found.value
  const counter = await context.store.get(seats, scene.id)
  const mine = claimOf(stored)
  const standing = counter ? standingOf(counter.data, mine) : { is: 'none' as const }
  // An earlier try of this request came so far.
  if (standing.is !== 'held') {
    if (standing.is !== 'offered' || stored.data.leaving) return refuse('wrongState', '现在没有留给您的名额')
    if (standing.until < context.now || context.now >= scene.session.from) return refuse('tooLate', '留给您的时间已过，名额给了下一位')
    const trouble = (await consentMissing(context, stored.data)) ?? (await timeMissing(context, stored, scene, counter?.version ?? 0))
    if (trouble) return trouble
    const after = await takeOffer(context.store, scene.id, mine, context.now)
    if (after.is !== 'held') return tooLate(context, found.value)
  }
  await serve(context, scene, [stored.id])
  return answer(context, found.value)
}

async function consentMissing({ store, services, now }: Context, booking: Booking) {
  for (const child of childrenIn(booking)) {
    const open = await bookableChild(store, services, { child, guardian: booking.booker, now })
    if (!open.ok) return refuse('consentMissing', open.refusal.message)
  }
  return null
}

async function timeMissing({ store, now }: Context, stored: Stored<Booking>, { id, session, event }: Scene, seen: number) {
  const { tenant, attendees } = stored.data
  const clash = await holdTime(store, {
    tenant,
    attendees,
    counter: id,
    claim: claimOf(stored),
    from: session.from,
    to: session.to,
    words: event.title,
    now,
    seen,
  })
  return clash && refuse('clash', `和已经报名的“${clash.entry.words}”时间冲突，先取消那一个才能要这个名额`)
}

/** The offer ended between looking and taking. */
async function tooLate(context: Context, { stored, scene }: Mine) {
  const counter = await context.store.get(seats, scene.id)
  if (counter) await setFirm(context.store, stored.data.attendees, claimOf(stored), false, counter.version)
  await serve(context, scene, [stored.id])
  return refuse('tooLate', '留给您的时间已过，名额给了下一位')
}

/** The next in line is offered it. An offer that was accepted meanwhile, on another phone, stays accepted. */
export const decline: Handler<(typeof bookingContract)['booking.decline']> = async (context, { booking }) => {
  const found = await mineOf(context, booking)
  if (!found.ok) return found
  const { stored, scene } = found.value
  const before = await giveUp(context.store, scene.id, claimOf(stored), context.now, 'offered')
  await serve(context, scene, [stored.id])
  // Broken off after the counter had decided: the same request comes again.
  const after = await context.store.get(bookings, stored.id)
  if (before.is !== 'offered' && after?.data.state !== 'declined') return refuse('wrongState', '现在没有留给您的名额')
  return answer(context, found.value)
}

async function answer(context: Context, { me, stored, scene }: Mine) {
  const [after, counter] = [await context.store.get(bookings, stored.id), await context.store.get(seats, scene.id)]
  if (!after) return refuse('notFound', '没有这个报名')
  const view = await viewOf(context, me, after, { scene, counter: counter?.data ?? null })
  return context.once<BookingView, never>(async () => accept(view))
}
