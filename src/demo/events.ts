import { systemContext } from '../cloud/api'
import { ask, bookingId, newBooking } from '../cloud/booking/ask'
import { sessionCancelled } from '../cloud/booking/follow'
import { openSeats } from '../cloud/booking/open'
import { markCame } from '../cloud/booking/roster'
import { sceneOf } from '../cloud/booking/scene'
import { close, seats } from '../cloud/booking/seats'
import type { Context, Services } from '../cloud/context'
import { eventSessions, events } from '../cloud/event/collections'
import { draftContent } from '../cloud/event/draft'
import { roomUseOf } from '../cloud/event/where'
import type { Collection, Store } from '../cloud/store/port'
import { takeRoom } from '../cloud/venue/use'
import { childKey, selfKey } from '../domain/child/attendee'
import { CHILD_TERMS_VERSION } from '../domain/child/words'
import { after, newEvent, opened } from '../domain/event/decide'
import type { Event, Session, Span } from '../domain/event/event'
import { holidayOn } from '../domain/event/holidays'
import { type Meeting, planOf, type When } from '../domain/event/rules'
import type { Place } from '../domain/place/place'
import { atMinute, chinaDay, chinaWeekday, DAY, HOUR, type Instant, instant, MINUTE, ms } from '../domain/shared/time'
import { demoCentres } from './centres'
import { COMMUNITIES, personaId, TENANT } from './estates'
import { DEMO_EVENTS, type DemoEvent, type Party } from './events.list'

type Insert = <T extends object>(store: Store, collection: Collection<T>, documents: readonly { id: string; data: T }[]) => Promise<void>

interface Parts {
  now: Instant
  secrets: Services['secrets']
  places: ReadonlyMap<string, Place>
  /** What the organiser of a community is called. */
  nickname(person: string): string
  insert: Insert
}

/** The events, their rooms and seats, and who booked them: by the same functions that the door uses, so that a seed cut off goes on. */
export async function seedEvents(store: Store, parts: Parts): Promise<void> {
  for (const demo of DEMO_EVENTS) {
    const { id, event, sessions } = eventOf(demo, parts)
    await parts.insert(
      store,
      eventSessions,
      sessions.map((each) => ({ id: each.id, data: each.data })),
    )
    for (const session of sessions) await openFor(store, parts, event, session)
    await parts.insert(store, events, [{ id, data: event }])
    await bookFor(store, parts, demo, sessions)
    for (const { id: session, data } of sessions) if (data.state !== 'published') await close(store, session)
  }
}

async function openFor(store: Store, { secrets }: Parts, event: Event, { id, data }: Meeting): Promise<void> {
  const use = data.state === 'cancelled' ? null : roomUseOf(id, data, event.title)
  const taken = use && (await takeRoom(store, use))
  if (taken && !taken.ok) throw new Error(`${event.title} and ${taken.clash.title} want one room at one time`)
  if (!(await store.get(seats, id))) await store.tx((tx) => openSeats(tx, { secrets }, id, data))
}

/** As it stands at `now`: what is over has ended, what was called off is cancelled. */
function eventOf(demo: DemoEvent, { now, places, nickname }: Parts): { id: string; event: Event; sessions: Meeting[] } {
  const id = `demo-event-${demo.key}`
  const path = places.get(demo.place)?.path ?? []
  const community = COMMUNITIES.findIndex((each) => path.includes(each.id))
  const organiser = personaId('organizer', community)
  const when = whenOf(demo, now)
  const spans = planOf(when).sessions
  const [first = { from: now, to: now }] = spans
  // Put up ten days ago, or in time for its first session.
  const publishedAt = instant(Math.min(ms(now) - 10 * DAY, ms(first.from) - 3 * DAY))
  const { where, capacity, title, kind, summary, ...rest } = demo.content
  const content = {
    ...draftContent({ title, kind, summary, where, capacity, at: first }),
    audience: { from: publishedAt, allFrom: publishedAt },
    pickUp: false,
    ...rest,
  }
  const name = `${COMMUNITIES[community]?.name ?? ''} ${nickname(organiser)}`
  const origin = { tenant: TENANT, place: demo.place, path, organisers: [organiser], organiserName: name, partner: null }
  const draft = newEvent(origin, content, when, publishedAt)
  if (demo.fate === 'draft') return { id, event: draft, sessions: [] }
  const made = opened(id, draft, spans, publishedAt)
  const sessions = made.sessions.map((each) => ({ id: each.id, data: standing(each.data, demo, now) }))
  return { id, event: { ...after(made.event, sessions, now), updatedAt: publishedAt, pending: [], pendingSince: null }, sessions }
}

function standing(session: Session, demo: DemoEvent, now: Instant): Session {
  if (demo.fate === 'cancelled') return { ...session, state: 'cancelled', sequence: 1, note: demo.why ?? null }
  return session.to <= now ? { ...session, state: 'ended' } : session
}

async function bookFor(store: Store, parts: Parts, demo: DemoEvent, sessions: readonly Meeting[]): Promise<void> {
  const { now } = parts
  const past = sessions.filter(({ data }) => data.state === 'ended')
  const next = sessions.find(({ data }) => data.state !== 'ended' && data.from > now)
  const last = past[past.length - 1]
  if (next) await bookAll(store, parts, next, demo.parties ?? [], ms(now) - 2 * DAY)
  if (last) {
    const ids = await bookAll(store, parts, last, demo.came ?? [], ms(last.data.from) - 2 * DAY)
    for (const [index, id] of ids.entries()) await markCame(store, id, index === ids.length - 1 ? 'absent' : 'attended')
  }
  const stored = next && (await store.get(eventSessions, next.id))
  if (!stored || demo.fate !== 'cancelled') return
  await close(store, stored.id)
  await sessionCancelled(contextAt(store, parts, now), stored)
}

/** One after the other, a quarter of an hour apart. @param since milliseconds */
async function bookAll(store: Store, parts: Parts, session: Meeting, parties: readonly Party[], since: number): Promise<string[]> {
  const ids: string[] = []
  const scene = await sceneOf(store, session.id)
  if (!scene) throw new Error(`There is no session ${session.id}`)
  for (const [index, party] of parties.entries()) {
    const context = contextAt(store, parts, instant(since + index * 15 * MINUTE))
    const booker = personaId('resident', party.resident)
    const children = party.children.map((child) => `demo-child-${party.resident}-${child}`)
    const attendees = children.length > 0 ? children.map(childKey) : [selfKey(booker)]
    const id = bookingId(booker, `demo-${session.id}`, 0)
    const consents = children.map((child) => `${child}@${CHILD_TERMS_VERSION}`)
    const asked = await ask(context, scene, id, newBooking(context, scene, id, { booker, attendees, consents }))
    if (!asked.ok)
      throw new Error(`Resident ${party.resident} could not book ${session.id}: ${asked.refusal.message ?? asked.refusal.code}`)
    ids.push(id)
  }
  return ids
}

function contextAt(store: Store, { secrets }: Parts, at: Instant): Context {
  const silent = { info: () => {}, warn: () => {}, error: () => {} }
  const newId = () => {
    throw new Error('What is seeded has an id of its own')
  }
  // Bookings need nothing else from outside.
  return systemContext({ store, services: { secrets } as Services, newId, log: silent }, TENANT, at)
}

function whenOf({ when, content }: DemoEvent, now: Instant): When {
  if ('weekdays' in when) {
    const { weekdays, from, to, fromWeek, untilWeek } = when
    const series = {
      weekdays,
      from,
      to,
      first: dayIn(now, 1, fromWeek),
      until: dayIn(now, 7, untilWeek),
      skip: closedDays(),
      skipHolidays: true,
    }
    return { series }
  }
  let day = dayIn(now, when.weekday, when.week)
  // A house that is shut, or a holiday: a week later.
  while (when.week > 0 && 'centre' in content.where && (closedDays().includes(day) || holidayOn(day) !== null)) day = later(day, 7)
  return { once: spanOn(day, when) }
}

function spanOn(day: string, { from, to }: { from: number; to: number }): Span {
  return { from: atMinute(day, from), to: atMinute(day, to) }
}

/** That weekday of the week that is so many weeks from this one. Weeks begin with Monday. */
function dayIn(now: Instant, weekday: number, week: number): string {
  return later(chinaDay(now), weekday - chinaWeekday(now) + 7 * week)
}

function later(day: string, days: number): string {
  return chinaDay(instant(Date.parse(`${day}T00:00:00.000Z`) + days * DAY + 4 * HOUR))
}

/** Days on which the centre is shut. */
function closedDays(): string[] {
  const [centre] = demoCentres()
  return (centre?.data.closures ?? []).flatMap(({ from, to }) => {
    const days: string[] = []
    for (let day = from; day <= to; day = later(day, 1)) days.push(day)
    return days
  })
}
