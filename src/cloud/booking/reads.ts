import { bookingPermissions } from '../../domain/booking/ability'
import { type Booking, type BookingState, LIVE } from '../../domain/booking/booking'
import type { bookingContract } from '../../domain/booking/contract'
import { closedTo, livesAt, troubleOf } from '../../domain/booking/rules'
import type { Candidate } from '../../domain/booking/schema'
import type { Seats } from '../../domain/booking/seats'
import { CHILD_TERMS_VERSION } from '../../domain/child/words'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Context, Handler } from '../context'
import type { Stored } from '../store/port'
import { bookings, diaries, draws } from './collections'
import { comersOf, type Known } from './comers'
import { viewOf, viewsOf } from './present'
import { type Scene, sceneOf } from './scene'
import { refresh } from './serve'
import { mineOf } from './steps'

/** Rows a page. */
const PAGE = 20

/** Told among what is to come: what still stands, and what others called off. What one gave up oneself is over. */
const COMING: readonly BookingState[] = [...LIVE, 'attended', 'absent', 'calledOff']

type Form = (typeof bookingContract)['booking.form']

export const form: Handler<Form> = async (context, input) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person' || !may(actor, bookingPermissions['booking.form'])) return refuse('unauthenticated')
  const counter = await refresh(context, input.session)
  const scene = await sceneOf(store, input.session)
  if (!scene || !counter || scene.session.tenant !== actor.tenant) return refuse('notFound', '没有这一场活动')
  const known = await comersOf(context, actor.person, actor.nickname)
  const candidates = await Promise.all(known.map((each) => candidateOf(context, scene, each)))
  const closed = closedTo({ now, session: scene.session, event: scene.event, resident: livesAt(actor, scene.session.place) })
  const { drawAt } = scene.session
  const shared = { candidates, left: counter.data.left, ahead: counter.data.line, drawAt, consentVersion: CHILD_TERMS_VERSION }
  if (closed) return accept({ ...shared, would: 'none' as const, words: closed.refusal.message ?? '现在不能报名' })
  return accept({ ...shared, ...wouldBe(counter.data) })
}

function wouldBe({ open, phase, left, line, lineMost }: Seats): { would: 'seat' | 'line' | 'draw' | 'none'; words: string } {
  if (!open) return { would: 'none', words: '已经停止报名了' }
  if (phase === 'serving' && left > 0 && line === 0) return { would: 'seat', words: `还有 ${left} 个名额` }
  if (line >= lineMost) return { would: 'none', words: '名额和候补都满了' }
  if (phase === 'applying') return { would: 'draw', words: `已有 ${line} 家报名，到时候抽签` }
  return { would: 'line', words: `名额满了，可以排候补，前面有 ${line} 家` }
}

async function candidateOf({ store }: Context, scene: Scene, comer: Known): Promise<Candidate> {
  const [trouble, diary] = [troubleOf(comer, scene.session, scene.event), await store.get(diaries, comer.key)]
  const entry = diary?.data.entries.find(({ counter }) => counter === scene.id)
  const id = entry?.claim.slice(0, entry.claim.lastIndexOf(':')) ?? null
  const booking = id === null ? null : await store.get(bookings, id)
  const consent = comer.child ? (comer.consent === 'holds' || comer.consent === 'lapsed' ? comer.consent : 'missing') : null
  return { key: comer.key, name: comer.name, child: comer.child, trouble: trouble?.words ?? null, consent, booking: booking?.id ?? null }
}

export const mine: Handler<(typeof bookingContract)['booking.mine']> = async (context, { past, after }) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person' || !may(actor, bookingPermissions['booking.mine'])) return refuse('unauthenticated')
  const found = await store.query(bookings, {
    eq: { booker: actor.person },
    ...(past ? { range: { to: { lt: now } } } : { in: { state: COMING }, range: { to: { gte: now } } }),
    order: { by: 'to', direction: past ? 'desc' : 'asc' },
    limit: PAGE,
    ...(after && { after }),
  })
  const last = found[PAGE - 1]
  return accept({ items: await viewsOf(context, actor, found), next: last ? [last.data.to, last.id] : null })
}

export const get: Handler<(typeof bookingContract)['booking.get']> = async (context, { booking }) => {
  const found = await mineOf(context, booking)
  if (!found.ok) return found
  const { me, scene, stored: before } = found.value
  const counter = await refresh(context, scene.id)
  const stored: Stored<Booking> | null = await context.store.get(bookings, booking)
  if (!stored) return refuse('notFound', '没有这个报名')
  // Written meanwhile, it is from a counter newer than the one that was read.
  const known = stored.version === before.version ? { scene, counter: counter?.data ?? null } : undefined
  return accept(await viewOf(context, me, stored, known))
}

/** Parties are named by their tokens alone, which only they know. */
export const draw: Handler<(typeof bookingContract)['booking.draw']> = async ({ actor, store }, { session }) => {
  const found = await store.get(draws, session)
  if (!found || found.data.tenant !== actor.tenant || !may(actor, bookingPermissions['booking.draw']))
    return refuse('notFound', '这一场不抽签')
  const { at, sealed, revealed, capacity, entries } = found.data
  return accept({ at, sealed, seed: revealed, capacity, entries: [...entries] })
}
