import type { attendanceContract } from '../../domain/attendance/contract'
import type { Handed, Presence } from '../../domain/attendance/presence'
import { marksOf, missingOf, standingOf } from '../../domain/attendance/rules'
import type { HandedView, RosterRow, RosterView } from '../../domain/attendance/schema'
import type { Booking } from '../../domain/booking/booking'
import { accept } from '../../domain/shared/refusal'
import { seatedOf } from '../booking/roster'
import { seats } from '../booking/seats'
import type { Context, Handler } from '../context'
import { whereWords } from '../event/where'
import type { Stored } from '../store/port'
import { presences } from './collections'
import { noteNames, shownOf } from './names'
import { type Scene, sceneOf } from './scene'

/** The list of one session. */
export const roster: Handler<(typeof attendanceContract)['attendance.roster']> = async (context, { session }) => {
  const scene = await sceneOf(context, session)
  return scene.ok ? accept(await rosterOf(context, scene.value)) : scene
}

/** Nobody is named before it is written down that they were. */
export async function rosterOf(context: Context, scene: Scene): Promise<RosterView> {
  const { store, now } = context
  const { event, session } = scene
  const [seated, kept, counter, where] = await Promise.all([
    seatedOf(store, session.id),
    presencesOf(context, session.id),
    store.get(seats, session.id),
    whereWords(store, session.data.tenant, session.data.where),
  ])
  const rows = await Promise.all(seated.map((booking) => rowsOf(context, scene, booking, kept.get(booking.id) ?? null)))
  const { id, data } = session
  return {
    event: { id: event.id, title: event.data.title, pickUp: event.data.pickUp },
    session: { id, state: data.state, from: data.from, to: data.to, where },
    at: now,
    rows: rows.flat(),
    line: { waiting: counter?.data.waiting.length ?? 0, offered: counter?.data.offered.length ?? 0 },
  }
}

async function presencesOf({ store }: Context, session: string): Promise<Map<string, Presence>> {
  const found = new Map<string, Presence>()
  for await (const { id, data } of store.cursor(presences, { eq: { session } })) found.set(id, data)
  return found
}

async function rowsOf(context: Context, scene: Scene, { id, data }: Stored<Booking>, presence: Presence | null): Promise<RosterRow[]> {
  const shown = await Promise.all(data.attendees.map((key) => shownOf(context, key, scene.session.data.from)))
  const phones = shown.some(({ pickUps }) => pickUps.some(({ phone }) => phone !== null))
  if (shown.some(({ name }) => name !== null)) await noteNames(context, scene, id, data.booker, phones)
  return data.attendees.map((attendee, index) => {
    const { name, child, ageMonths, allergyNote, pickUps } = shown[index] as (typeof shown)[number]
    const marks = marksOf(presence?.marks ?? [], attendee)
    return {
      booking: id,
      attendee,
      name,
      child,
      ageMonths,
      allergyNote,
      code: data.code,
      marks: marks.map(({ key, what, undoes, at }) => ({ key, what, undoes, at })),
      // With the consent goes who fetched the child too.
      handed: name === null ? null : handedOf(context, standingOf(marks).out),
      pickUps: pickUps.map((each) => ({ name: each.name, relation: each.relation, phone: each.phone })),
      missing: presence ? missingOf(presence, attendee) : 'none',
    }
  })
}

/** To whom a child was given, by the mark that stands. */
export function handedOf({ services }: Pick<Context, 'services'>, out: { handed: string | null } | null): HandedView | null {
  return out === null || out.handed === null ? null : (JSON.parse(services.secrets.open(out.handed)) as Handed)
}
