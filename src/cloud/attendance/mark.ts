import type { attendanceContract } from '../../domain/attendance/contract'
import { AFTER_END, MARKS_OF_BOOKING } from '../../domain/attendance/limits'
import type { Handed, Mark, Presence } from '../../domain/attendance/presence'
import { effectOf, marksOf, markTrouble, standingOf, timeOfMark } from '../../domain/attendance/rules'
import type { MarkInput, MarkResult } from '../../domain/attendance/schema'
import { effectWords, GUARDIAN, MARK_REFUSALS, NOTE_LEFT_OUT } from '../../domain/attendance/words'
import { type Booking, SEATED } from '../../domain/booking/booking'
import { parseAttendee } from '../../domain/child/attendee'
import { accept, refuse } from '../../domain/shared/refusal'
import { instant, ms } from '../../domain/shared/time'
import { bookings } from '../booking/collections'
import { childFor } from '../child/open'
import type { Context, Handler } from '../context'
import { checkWords } from '../repair/words'
import { Duplicate, type Stored } from '../store/port'
import { presences, sheets } from './collections'
import { type Scene, sceneOf } from './scene'
import { settlePresence } from './settle'

/** How many bookings are worked on side by side: the pool of connections is for everybody. */
const SIDE_BY_SIDE = 8

/**
 * Takes a batch of marks, each by itself: one that is refused holds up none of the others. Not done in one transaction: each mark is one
 * guarded write under its own key, so that the whole batch may come again, in part or in another order.
 */
export const mark: Handler<(typeof attendanceContract)['attendance.mark']> = async (context, { session, marks }) => {
  const scene = await sceneOf(context, session)
  if (!scene.ok) return scene
  const { state } = scene.value.session.data
  if (state !== 'published' && state !== 'ended') return refuse('wrongState', state === 'cancelled' ? '这一场取消了' : '这一场还没有发布')
  const byBooking = [...groupsOf(marks)]
  const results = new Map<string, MarkResult>()
  for (let from = 0; from < byBooking.length; from += SIDE_BY_SIDE)
    await Promise.all(
      byBooking.slice(from, from + SIDE_BY_SIDE).map(async ([booking, said]) => {
        for (const result of await markBooking(context, scene.value, booking, said)) results.set(result.key, result)
      }),
    )
  if ([...results.values()].some(({ result }) => result !== 'refused')) await openSheet(context, scene.value)
  return accept({ results: marks.map(({ key }) => results.get(key) as MarkResult) })
}

function groupsOf(marks: readonly MarkInput[]): Map<string, MarkInput[]> {
  const groups = new Map<string, MarkInput[]>()
  for (const each of marks) groups.set(each.booking, [...(groups.get(each.booking) ?? []), each])
  return groups
}

async function markBooking(context: Context, scene: Scene, id: string, marks: readonly MarkInput[]): Promise<MarkResult[]> {
  const booking = await context.store.get(bookings, id)
  if (booking?.data.session !== scene.session.id) return marks.map(({ key }) => refused(key, 'notHere'))
  const results: MarkResult[] = []
  for (const each of marks) results.push(await markOne(context, scene, booking, each))
  if (results.some(({ result }) => result !== 'refused')) await settlePresence(context, id)
  return results
}

function refused(key: string, why: keyof typeof MARK_REFUSALS): MarkResult {
  return { key, result: 'refused', words: MARK_REFUSALS[why] }
}

async function markOne(context: Context, scene: Scene, booking: Stored<Booking>, input: MarkInput): Promise<MarkResult> {
  const { key, attendee, what } = input
  if (!booking.data.attendees.includes(attendee)) return refused(key, 'notOfIt')
  const at = timeOfMark(input.at, context.now)
  const trouble = markTrouble(scene.session.data, at, context.now)
  if (trouble) return refused(key, trouble)
  const isHandedOver = what === 'out' && scene.event.data.pickUp && parseAttendee(attendee)?.kind === 'child'
  if (isHandedOver && input.to === null && input.note === null) return refused(key, 'toWhom')
  const said = await sealedMark(context, scene, { ...input, at })
  const others = await take(context, booking, said)
  if (others === 'noSeat' || others === 'tooMany') return refused(key, others)
  const known = marksOf(others, attendee)
  const effect = effectOf(known, said)
  return { key, result: effect, words: effectWords(effect, standingOf(known), what) }
}

async function sealedMark(context: Context, scene: Scene, { to, note, booking: _, ...input }: MarkInput): Promise<Mark> {
  const { actor, services } = context
  const by = actor.kind === 'person' ? actor.person : null
  const handed = input.what === 'out' && (to !== null || note !== null) ? await handedTo(context, scene, input.attendee, to, note) : null
  return { ...input, by, handed: handed && services.secrets.seal(JSON.stringify(handed)) }
}

/** Whom the list does not know (any more) is written down as it was said: the child has been given away already. */
async function handedTo(context: Context, scene: Scene, key: string, to: string | null, note: string | null): Promise<Handed> {
  const { store, services, now } = context
  if (to === GUARDIAN) return { name: GUARDIAN, relation: null, note: note && (await fitNote(context, note)) }
  const attendee = parseAttendee(key)
  const child = attendee?.kind === 'child' ? await childFor(store, services, attendee.child, { now, at: scene.session.data.from }) : null
  const listed = child?.pickUps.find(({ name }) => name === to)
  if (listed) return { name: listed.name, relation: listed.relation, note: note && (await fitNote(context, note)) }
  return { name: null, relation: null, note: await fitNote(context, [to, note].filter((part) => part !== null).join('，')) }
}

/** Words that do not pass are left out, not the mark: the child has gone, and nobody may be there any more to say it better. */
async function fitNote(context: Context, note: string): Promise<string> {
  return (await checkWords(context, [note], 'work')).ok ? note : NOTE_LEFT_OUT
}

/** One guarded write, once for each key. @returns the marks beside this one */
async function take(context: Context, booking: Stored<Booking>, said: Mark): Promise<readonly Mark[] | 'noSeat' | 'tooMany'> {
  const { store, now } = context
  for (;;) {
    const found = await store.get(presences, booking.id)
    const others = (found?.data.marks ?? []).filter(({ key }) => key !== said.key)
    if (found?.data.keys.includes(said.key)) return others
    // Only what is new is asked whether it may be: a mark that comes again has been taken.
    if (!(SEATED as readonly string[]).includes(booking.data.state)) return 'noSeat'
    if (others.length >= MARKS_OF_BOOKING) return 'tooMany'
    if (!found) {
      if (await isFirst(context, booking, said)) return []
      continue
    }
    const taken = await store.patch(presences, booking.id, {
      guard: { lacks: { keys: said.key } },
      push: { keys: said.key, marks: said, ...(said.by !== null && { by: said.by }) },
      set: { pendingSince: now, ...(said.handed !== null && { handed: true }) },
    })
    if (taken) return others
  }
}

async function isFirst({ store, now }: Context, booking: Stored<Booking>, said: Mark): Promise<boolean> {
  try {
    const first = newPresence(booking.data, now)
    await store.insert(presences, booking.id, {
      ...first,
      marks: [said],
      keys: [said.key],
      by: said.by === null ? [] : [said.by],
      handed: said.handed !== null,
    })
    return true
  } catch (error) {
    if (error instanceof Duplicate) return false
    throw error
  }
}

/** Nothing said yet. */
export function newPresence({ tenant, session, event, path, booker, attendees, to }: Booking, now: string): Presence {
  return {
    tenant,
    session,
    event,
    path,
    booker,
    attendees,
    to,
    marks: [],
    keys: [],
    told: [],
    by: [],
    handed: false,
    missing: 'none',
    missed: [],
    askedAt: null,
    dueAt: null,
    pendingSince: now,
  }
}

/** From now on it is looked who did not come to this session. */
async function openSheet({ store }: Context, { session }: Scene): Promise<void> {
  if (await store.get(sheets, session.id)) return
  const { tenant, to } = session.data
  try {
    await store.insert(sheets, session.id, { tenant, session: session.id, dueAt: instant(ms(to) + AFTER_END) })
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
  }
}
