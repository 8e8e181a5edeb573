import { bookingPermissions } from '../../domain/booking/ability'
import type { Booking } from '../../domain/booking/booking'
import type { bookingContract } from '../../domain/booking/contract'
import { closedTo, livesAt } from '../../domain/booking/rules'
import type { BookingView } from '../../domain/booking/schema'
import type { Person } from '../../domain/shared/actor'
import { may } from '../../domain/shared/permission'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import type { Stored } from '../store/port'
import { type AskRefusal, ask, bookingId, newBooking } from './ask'
import { bookings } from './collections'
import { comersOf, consentsOf, firstTrouble, type Known } from './comers'
import { viewsOf } from './present'
import { type Scene, sceneOf } from './scene'
import { seats } from './seats'

type Books = (typeof bookingContract)['booking.book']

/**
 * Books one session. The counter decides, outside of any transaction; whatever this breaks off at, the same request or the timer goes on
 * from there, since the bookings' ids are made of the request. Its record is written last.
 */
export const book: Handler<Books> = async (context, input) => {
  const { actor, store, requestId } = context
  if (actor.kind !== 'person' || requestId === null || !may(actor, bookingPermissions['booking.book'])) return refuse('unauthenticated')
  const scene = await sceneOf(store, input.session)
  if (!scene || scene.session.tenant !== actor.tenant) return refuse('notFound', '没有这一场活动')
  const parties = input.together ? [input.attendees] : input.attendees.map((key) => [key])
  const ids = parties.map((_, nth) => bookingId(actor.person, requestId, nth))
  const known = await comersOf(context, actor.person, actor.nickname)
  const chosen = input.attendees.map((key) => known.find((each) => each.key === key))
  if (chosen.some((each) => each === undefined)) return refuse('forbidden', '只能替自己和自己的孩子报名')
  if (!(await begun(context, ids))) {
    const trouble = whyNot(context, actor, scene, chosen as Known[])
    if (trouble) return trouble
  }

  const refusals: Outcome<null, AskRefusal>[] = []
  for (const [nth, attendees] of parties.entries()) {
    const consents = consentsOf(known.filter(({ key }) => attendees.includes(key)))
    const fresh = newBooking(context, scene, ids[nth] ?? '', { booker: actor.person, attendees, consents })
    const asked = await ask(context, scene, ids[nth] ?? '', fresh)
    if (!asked.ok) refusals.push(asked)
  }
  // Each party stands for itself: what some got is not taken away because others got nothing.
  const first = refusals[0]
  if (first && !first.ok && refusals.length === parties.length) return first
  const [booked, counter] = [await found(context, ids), await store.get(seats, scene.id)]
  const views = await viewsOf(context, actor, booked, [{ scene, counter: counter?.data ?? null }])
  return context.once<{ bookings: BookingView[] }, never>(async () => accept({ bookings: views }))
}

/** An earlier try of this request has begun: whether they may was asked then. */
async function begun({ store }: Context, ids: readonly string[]): Promise<boolean> {
  return (await Promise.all(ids.map((id) => store.get(bookings, id)))).some((each) => each !== null)
}

async function found({ store }: Context, ids: readonly string[]): Promise<Stored<Booking>[]> {
  return (await Promise.all(ids.map((id) => store.get(bookings, id)))).filter((each) => each !== null)
}

function whyNot({ now }: Context, actor: Person, scene: Scene, chosen: readonly Known[]) {
  const { session, event } = scene
  const closed = closedTo({ now, session, event, resident: livesAt(actor, session.place) })
  if (closed) return closed
  const trouble = firstTrouble(chosen, scene)
  return trouble && refuse(trouble.code, trouble.words, { attendees: trouble.words })
}
