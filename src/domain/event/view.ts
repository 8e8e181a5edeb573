import { offeredTo, type Seats, seatsOf } from '../booking/seats'
import type { Picture } from '../shared/fields'
import { movesFor } from '../shared/machine'
import type { Instant } from '../shared/time'
import { type Event, type Session, type SessionState, sessionId, type Where } from './event'
import { machine, type Party } from './machine'
import { drawAtOf, type Meeting, planOf, whenOf } from './rules'
import type { EventCard, EventView, SessionView } from './schema'

/** Sessions that are over and still shown on the event's page. */
const PAST_SHOWN = 3

/** What views need beside the stored documents, looked up before. */
export interface Showing {
  now: Instant
  placeName: string
  /** A room or place in words. */
  whereWords(where: Where): string
  picture(file: string): Picture
  /** The counter of a session; missing for a draft. */
  seats(session: string): Seats | undefined
  /** Who the reader is to this event. */
  parties: readonly Party[]
}

/** One line of a list. @param next the session to show; null when all are over */
export function cardOf(id: string, event: Event, next: Meeting | null, showing: Omit<Showing, 'now' | 'parties'>): EventCard {
  const { title, kind, place, ages, forWhom, state, series, audience, coming } = event
  const where = next?.data.where ?? event.where
  return {
    id,
    title,
    kind,
    picture: event.picture === null ? null : showing.picture(event.picture),
    place: { id: place, name: showing.placeName },
    where: showing.whereWords(where),
    ages,
    forWhom,
    state,
    series: series && { weekdays: [...series.weekdays], from: series.from, to: series.to },
    audience,
    next: next && {
      id: next.id,
      from: next.data.from,
      to: next.data.to,
      drawAt: next.data.drawAt,
      ...leftOf(next.data, showing.seats(next.id)),
    },
    coming,
  }
}

/** The whole event for its page; who may read it at all is asked before. @param sessions all of them; of a draft none */
export function viewOf(id: string, event: Event, sessions: readonly Meeting[], showing: Showing): EventView {
  const { title, kind, summary, forWhom, ages, materials, audience, cancelBefore, offerFor, drawBefore, pickUp, capacity } = event
  return {
    ...{ title, kind, summary, forWhom, ages, materials, audience, cancelBefore, offerFor, drawBefore, pickUp, capacity },
    id,
    version: event.revision,
    picture: event.picture === null ? null : showing.picture(event.picture),
    where: whereViewOf(event.where, showing),
    place: { id: event.place, name: showing.placeName },
    state: event.state,
    series: event.series && { ...event.series, weekdays: [...event.series.weekdays], skip: [...event.series.skip] },
    organiserName: event.organiserName,
    partner: event.partner && { name: event.partner.name },
    sessions: (event.publishedAt === null ? planned(id, event) : shownOf(sessions, showing.now)).map((session) =>
      sessionViewOf(session, showing),
    ),
    actions: movesFor(machine, event.state, showing.parties),
  }
}

/** Those to come, and the last few that are over, in the order of time. */
export function shownOf(sessions: readonly Meeting[], now: Instant): Meeting[] {
  const ordered = [...sessions].sort((a, b) => (a.data.from < b.data.from ? -1 : a.data.from > b.data.from ? 1 : a.id < b.id ? -1 : 1))
  const isOver = ({ data }: Meeting) => data.to <= now || data.state === 'ended'
  const past = ordered.filter(isOver).slice(-PAST_SHOWN)
  return ordered.filter((each) => !isOver(each) || past.includes(each))
}

/** What a draft would come to. */
function planned(id: string, event: Event): Meeting[] {
  const when = whenOf(event)
  const { tenant, place, path, where, capacity, updatedAt } = event
  const state: SessionState = event.state === 'cancelled' ? 'cancelled' : 'draft'
  return (when ? planOf(when).sessions : []).map(({ from, to }, nth) => {
    const common = {
      tenant,
      event: id,
      place,
      path,
      planned: from,
      from,
      to,
      where,
      capacity,
      state,
      updatedAt,
      drawAt: drawAtOf(event, from),
    }
    return { id: sessionId(id, nth), data: { ...common, sequence: 0, note: null, pending: [], pendingSince: null } }
  })
}

export function sessionViewOf({ id, data }: Meeting, showing: Pick<Showing, 'whereWords' | 'seats'>): SessionView {
  const seats = showing.seats(id)
  return {
    id,
    event: data.event,
    from: data.from,
    to: data.to,
    where: whereViewOf(data.where, showing),
    state: data.state,
    note: data.note,
    sequence: data.sequence,
    drawAt: data.drawAt,
    drawn: data.drawAt !== null && seats?.phase === 'serving',
    offered: (seats?.offers ?? []).reduce((sum, line) => sum + seatsOf(offeredTo(line).claim), 0),
    ...leftOf(data, seats),
  }
}

function leftOf(session: Session, seats: Seats | undefined): { capacity: number; left: number; waiting: number } {
  return { capacity: seats?.capacity ?? session.capacity, left: seats?.left ?? session.capacity, waiting: seats?.line ?? 0 }
}

function whereViewOf(where: Where, { whereWords }: Pick<Showing, 'whereWords'>): EventView['where'] {
  const room = 'words' in where ? null : where
  return { words: whereWords(where), centre: room?.centre ?? null, room: room?.room ?? null }
}
