import type { eventContract } from '../../domain/event/contract'
import { after, cancelled, ended, moved } from '../../domain/event/decide'
import type { Event, Session, Where } from '../../domain/event/event'
import { machine } from '../../domain/event/machine'
import { drawAtOf, type Meeting, shutThen } from '../../domain/event/rules'
import type { EventView } from '../../domain/event/schema'
import { withinOneDay } from '../../domain/event/series'
import { type Showing, viewOf } from '../../domain/event/view'
import type { Actor } from '../../domain/shared/actor'
import { moveOf } from '../../domain/shared/machine'
import { accept, type Outcome, type RefusalCode, refuse } from '../../domain/shared/refusal'
import { chinaDay } from '../../domain/shared/time'
import { sessionResized } from '../booking/follow'
import { resize as resizeSeats, seats } from '../booking/seats'
import type { Context, Handler } from '../context'
import type { Stored, Transaction } from '../store/port'
import { freeRoomIn } from '../venue/use'
import { eventSessions, events } from './collections'
import { checkEventWords } from './content'
import { GONE, sessionsOfEvent, showingOf } from './present'
import { takeFor } from './publish'
import { settleEvent, settleSession } from './settle'
import { roomUseOf, spotOf } from './where'
import { mayChange, mayRun } from './write'

type Contracts = typeof eventContract
type StepRefusal = 'notFound' | 'forbidden' | 'wrongState'
type SessionStep = 'move' | 'resize' | 'cancel' | 'end'

/** One session to another time or place. The room follows in the same transaction; everybody concerned is told after it. */
export const move: Handler<Contracts['event.move']> = async (context, { session: id, to, where, why }) => {
  const { actor, store, now } = context
  const found = await sessionFor(context, id, 'move')
  if (!found.ok) return found
  const { event, session } = found.value
  if (to.from <= now) return refuse('tooLate', '新的时间已经过去了', { to: '请选以后的时间' })
  if (!withinOneDay(to)) return refuse('invalid', '一场要在同一天里开始和结束', { to: '要在同一天里' })
  const place = where ?? session.data.where
  if (isSame(session.data, to, place)) return refuse('invalid', '时间和地方都没有变', { to: '和原来一样' })
  const spot = await spotOf(store, actor.tenant, place, event.data.path)
  if (!spot.ok) return spot
  const shut = spot.value && shutThen(spot.value.record, spot.value.room, to)
  if (shut) return refuse('invalid', shut, { to: shut })
  const checked = await checkEventWords(context, [why, 'words' in place ? place.words : null])
  if (!checked.ok) return checked

  return change<'taken'>(context, event, [id], 'move', [place], async (tx, scene) => {
    const [before] = scene.chosen
    if (!before) return refuse('notFound', GONE)
    const counter = await tx.get(seats, id)
    const drawn = counter?.data.phase === 'serving'
    const next = moved(before.data, { to, where: place, why, by: personOf(actor), drawn, drawAt: drawAtOf(scene.event, to.from) }, now)
    const taken = await takeFor(tx, { id, data: next }, scene.event)
    if (!taken.ok) return taken
    await freeOld(tx, id, before.data, next)
    return accept([{ id, data: next }])
  })
}

function isSame(session: Session, to: { from: string; to: string }, where: Where): boolean {
  return session.from === to.from && session.to === to.to && keyOf(session.where) === keyOf(where)
}

function keyOf(where: Where): string {
  return 'words' in where ? where.words : `${where.centre}:${where.room}`
}

/** What it had, unless its use was moved within the same room and day. */
async function freeOld(tx: Transaction, id: string, before: Session, next: Session): Promise<void> {
  const use = roomUseOf(id, before, '')
  const stays = keyOf(before.where) === keyOf(next.where) && chinaDay(before.from) === chinaDay(next.from)
  if (use && !stays) await freeRoomIn(tx, use)
}

/** The counter decides whether so few seats are possible; then the line is served. */
export const resize: Handler<Contracts['event.resize']> = async (context, { session: id, capacity }) => {
  const { store, now } = context
  const found = await sessionFor(context, id, 'resize')
  if (!found.ok) return found
  if (!(await resizeSeats(store, id, capacity, now)))
    return refuse('full', '已经有这么多人报上了，名额不能再少', { capacity: '比已经报上的人少' })
  const outcome = await change(context, found.value.event, [id], 'resize', [], async (tx, { chosen: [before] }) => {
    if (!before) return refuse('notFound', GONE)
    // What the counter says by now: somebody else may have changed it meanwhile.
    const counter = await tx.get(seats, id)
    return accept([{ id, data: { ...before.data, capacity: counter?.data.capacity ?? capacity, updatedAt: now } }])
  })
  await sessionResized(context, found.value.session)
  return outcome
}

/** One session, or all that have not begun; of a draft the whole. */
export const cancel: Handler<Contracts['event.cancel']> = async (context, { event: id, session, why }) => {
  const { actor, store, now } = context
  const stored = await store.get(events, id)
  const allowed = mayChange(stored, actor, 'cancel')
  if (!allowed.ok) return allowed
  const checked = await checkEventWords(context, [why])
  if (!checked.ok) return checked
  if (allowed.value.data.state === 'draft') return dropDraft(context, allowed.value)
  const all = await sessionsOfEvent(store, id, allowed.value.data)
  const ids = all
    .filter((each) => (session === null ? each.data.from > now && each.data.state === 'published' : each.id === session))
    .map((each) => each.id)
  if (ids.length === 0) return session === null ? refuse('wrongState', '没有还没开始的场次了') : refuse('notFound', '没有这一场')

  return change(
    context,
    allowed.value,
    ids,
    'cancel',
    [],
    async (tx, { chosen }) => {
      const changed: Meeting[] = []
      for (const each of chosen) {
        const use = roomUseOf(each.id, each.data, '')
        if (use) await freeRoomIn(tx, use)
        changed.push({ id: each.id, data: cancelled(each.data, why, personOf(actor), now) })
      }
      return accept(changed)
    },
    session === null,
  )
}

async function dropDraft(context: Context, { id, data }: Stored<Event>) {
  const showing = await showingOf(context, data, [])
  return context.once(async (tx) => {
    const still = mayChange(await tx.get(events, id), context.actor, 'cancel')
    if (!still.ok) return still
    if (still.value.data.state !== 'draft') return refuse('wrongState', '刚刚有人把它发布了，请看看最新的')
    const next: Event = { ...still.value.data, state: 'cancelled', updatedAt: context.now }
    await tx.replace(events, id, still.value.version, next)
    return accept(viewOf(id, next, [], showing))
  })
}

/** Before the timer does, when everybody has gone home. */
export const end: Handler<Contracts['event.end']> = async (context, { session: id }) => {
  const { actor, now } = context
  const found = await sessionFor(context, id, 'end')
  if (!found.ok) return found
  if (found.value.session.data.from > now) return refuse('tooSoon', '还没有开始')
  return change(context, found.value.event, [id], 'end', [], async (_tx, { chosen }) =>
    accept(chosen.map((each) => ({ id: each.id, data: ended(each.data, personOf(actor), now) }))),
  )
}

/** The session and its event, for whoever runs it and in a state from which this can be done. */
async function sessionFor(
  { actor, store }: Context,
  id: string,
  action: SessionStep,
): Promise<Outcome<{ event: Stored<Event>; session: Stored<Session> }, StepRefusal>> {
  const session = await store.get(eventSessions, id)
  const event = mayRun(session && (await store.get(events, session.data.event)), actor)
  if (!event.ok) return event
  if (!session || !moveOf(machine, session.data.state, action)) return refuse('wrongState', '这一场已经结束或取消了')
  return accept({ event: event.value, session })
}

interface Scene {
  event: Event
  /** The sessions that are to change, as they stand in this transaction. */
  chosen: readonly Meeting[]
}

type Work<C extends RefusalCode> = (tx: Transaction, scene: Scene) => Promise<Outcome<Meeting[], C | StepRefusal>>

/**
 * Changes some sessions of an event in one transaction with the event's own summary of them, then does what follows. Broken off before the
 * transaction ended nothing has changed; after it the timer does what is left.
 */
export async function change<C extends RefusalCode = never>(
  context: Context,
  { id, data }: Stored<Event>,
  ids: readonly string[],
  action: SessionStep,
  more: readonly Where[],
  work: Work<C>,
  calledOff = false,
): Promise<Outcome<EventView, C | StepRefusal | 'conflict' | 'reusedRequest'>> {
  const { actor, now, store } = context
  const showing = await showingOf(context, data, await sessionsOfEvent(store, id, data), more)
  const outcome = await context.once<EventView, C | StepRefusal>(async (tx) => {
    const stored = await tx.get(events, id)
    const allowed = actor.kind === 'system' ? (stored ? accept(stored) : refuse('notFound', GONE)) : mayRun(stored, actor)
    if (!allowed.ok) return allowed
    const all = await sessionsOfEvent(tx, id, allowed.value.data)
    const chosen = all.filter((each) => ids.includes(each.id))
    if (chosen.some((each) => !moveOf(machine, each.data.state, action))) return refuse('wrongState', '刚刚有人改过，请看看最新的')
    const changed = await work(tx, { event: allowed.value.data, chosen })
    if (!changed.ok) return changed
    return accept(await save(tx, allowed.value, all, changed.value, showing, { now, calledOff }))
  })
  if (!outcome.ok) return outcome
  for (const each of ids) await settleSession(context, each)
  await settleEvent(context, id)
  return outcome
}

async function save(
  tx: Transaction,
  { id, version, data }: Stored<Event>,
  all: readonly Stored<Session>[],
  changed: readonly Meeting[],
  showing: Showing,
  { now, calledOff }: { now: string; calledOff: boolean },
): Promise<EventView> {
  const fresh = new Map(changed.map((each) => [each.id, each.data]))
  for (const each of all) {
    const next = fresh.get(each.id)
    if (next) await tx.replace(eventSessions, each.id, each.version, next)
  }
  const meetings = all.map((each) => ({ id: each.id, data: fresh.get(each.id) ?? each.data }))
  const next = after(data, meetings, now, calledOff)
  await tx.replace(events, id, version, next)
  return viewOf(id, next, meetings, showing)
}

function personOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.person : null
}
