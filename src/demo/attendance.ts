import { presences, sheets } from '../cloud/attendance/collections'
import { newPresence } from '../cloud/attendance/mark'
import { seatedOf } from '../cloud/booking/roster'
import { openChild } from '../cloud/child/open'
import type { Services } from '../cloud/context'
import { eventSessions } from '../cloud/event/collections'
import type { Store, Stored } from '../cloud/store/port'
import type { Handed, Mark, Presence } from '../domain/attendance/presence'
import { dueOf } from '../domain/attendance/rules'
import type { Booking } from '../domain/booking/booking'
import { parseAttendee } from '../domain/child/attendee'
import { HOUR, type Instant, instant, MINUTE, ms } from '../domain/shared/time'
import { personaId } from './estates'

type Parts = Pick<Services, 'secrets'>

/** Who came to the sessions that are over, checked in one after the other, and who fetched the children. Goes on where a seed was cut off. */
export async function seedPresences(store: Store, parts: Parts, tenant: string): Promise<void> {
  for await (const session of store.cursor(eventSessions, { eq: { tenant, state: 'ended' } })) {
    const seated = await seatedOf(store, session.id)
    for (const [index, booking] of seated.entries()) {
      if (await store.get(presences, booking.id)) continue
      await store.insert(presences, booking.id, await presenceOf(store, parts, booking, index))
    }
    if (seated.length > 0 && !(await store.get(sheets, session.id)))
      await store.insert(sheets, session.id, { tenant, session: session.id, dueAt: null })
  }
}

async function presenceOf(store: Store, parts: Parts, booking: Stored<Booking>, index: number): Promise<Presence> {
  const { data } = booking
  const fresh = { ...newPresence(data, data.to), pendingSince: null }
  if (data.state !== 'attended')
    return withDue({ ...fresh, missing: 'noted', missed: data.attendees, askedAt: instant(ms(data.to) + 2 * HOUR) })
  const marks = (await Promise.all(data.attendees.map((attendee) => marksFor(store, parts, booking, attendee, index)))).flat()
  const keys = marks.map(({ key }) => key)
  return withDue({ ...fresh, marks, keys, told: keys, by: [MARKER], handed: marks.some(({ handed }) => handed !== null) })
}

function withDue(presence: Presence): Presence {
  return { ...presence, dueAt: dueOf(presence) }
}

const MARKER = personaId('organizer', 0)

async function marksFor(store: Store, { secrets }: Parts, { id, data }: Stored<Booking>, attendee: string, index: number): Promise<Mark[]> {
  const said = (what: 'in' | 'out', at: Instant, handed: Handed | null): Mark => ({
    key: `demo-${what}-${id}-${data.attendees.indexOf(attendee)}`,
    attendee,
    what,
    undoes: null,
    at,
    via: index % 3 === 0 ? 'list' : 'qr',
    by: MARKER,
    handed: handed && secrets.seal(JSON.stringify(handed)),
  })
  const came = said('in', instant(ms(data.from) + (index - 4) * MINUTE), null)
  const known = parseAttendee(attendee)
  const child = known?.kind === 'child' ? await openChild(store, { secrets }, known.child) : null
  if (!child) return [came]
  const [first] = child.pickUps
  const handed = first ? { name: first.name, relation: first.relation, note: null } : { name: '家长本人', relation: null, note: null }
  return [came, said('out', instant(ms(data.to) + (index - 2) * MINUTE), handed)]
}
