import type { Role } from '../shared/actor'
import type { Instant } from '../shared/time'

/** Who may put up events at their node and below it. */
export const ORGANISING_ROLES = ['organizer', 'secretary', 'community', 'street', 'district', 'admin'] as const satisfies readonly Role[]

/** What kind of activity it is; it gives the drawing and the filter. */
export const EVENT_KINDS = ['class', 'craft', 'festival', 'clinic', 'lecture', 'sport', 'other'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** A session's states; an event has those of its machine as well: it is draft, published, ended or cancelled as a whole. */
export const SESSION_STATES = ['draft', 'published', 'ended', 'cancelled'] as const
export type SessionState = (typeof SESSION_STATES)[number]

export interface Span {
  from: Instant
  to: Instant
}

/** A room of a neighbourhood centre, taken for each session so that nobody else has it; or another place, in words. */
export type Where = { centre: string; room: string } | { words: string }

/** Who can be named as an attendee. */
export const FOR_WHOM = ['anyone', 'children', 'adults'] as const
export type ForWhom = (typeof FOR_WHOM)[number]

/** Full months at the day of the session, both included; null: no limit on that side. */
export interface Ages {
  from: number | null
  to: number | null
}

/** Who may book from when: residents of the event's place first, then everybody of the district. */
export interface Audience {
  from: Instant
  /** Null: never; only residents of the place. */
  allFrom: Instant | null
}

/** Weekly sessions. Days are China's, as `2026-11-21`; minutes since midnight in China. */
export interface Series {
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  weekdays: readonly number[]
  from: number
  to: number
  first: string
  until: string
  /** No session on these days. */
  skip: readonly string[]
  /** No session on public holidays (`holidays.ts`). */
  skipHolidays: boolean
}

/** What all sessions of an event share. */
export interface EventContent {
  title: string
  kind: EventKind
  summary: string
  /** File id of a picture, or null for the drawing of its kind. */
  picture: string | null
  where: Where
  forWhom: ForWhom
  ages: Ages | null
  /** To bring along; empty when nothing. */
  materials: string
  audience: Audience
  /** Until how long before a session a booking can be cancelled freely, minutes. */
  cancelBefore: number
  /** How long a freed seat is offered to the next in line, minutes. */
  offerFor: number
  /** Fair share: until so many minutes before a session people apply, then a draw gives the seats, fewest this term first. Null: first come first served. */
  drawBefore: number | null
  /** Children are handed over only to those whom the guardian has named. */
  pickUp: boolean
  /** Seats of each session that is not told otherwise. */
  capacity: number
}

/** As stored. */
export interface Event extends EventContent {
  tenant: string
  /** The estate or community that it is for first. */
  place: string
  /** Ids from the district down to the place. */
  path: readonly string[]
  /** Ids by which lists find it: of its path, for whoever asks about a place at or above its own; and `<place`, for all that lies below. */
  near: readonly string[]
  state: SessionState
  /** Rises with every change of what somebody wrote: who edits or publishes an older one is told to look again. From 1. */
  revision: number
  /** When it is: once, or every week. What was published keeps what it was published with. */
  series: Series | null
  once: Span | null
  /** Null: a draft that nobody else may see. */
  publishedAt: Instant | null
  /** How many sessions were made of it: their ids are `sessionId(event, 0)` and so on. */
  sessions: number
  /** A projection of the sessions: the next that has not ended, and how many are to come. Null when all are over. */
  nextSession: string | null
  nextFrom: Instant | null
  coming: number
  /** People who run it, its maker first: they see who comes. */
  organisers: readonly string[]
  /** Shown as the one who invites: 剑津社区 陈老师. */
  organiserName: string
  /** The partner's unit whose menu it comes from, and the order. */
  partner: { unit: string; name: string; order: string } | null
  createdAt: Instant
  updatedAt: Instant
  pending: readonly EventEffect[]
  pendingSince: Instant | null
}

/** What follows from a step: the search learns of it, or a colleague that they run it too. */
export interface EventEffect {
  key: string
  does: 'index' | 'invite'
  /** Of `invite`. */
  person: string | null
}

/** One meeting of an event, as stored. The seats stand in a counter document of the same id (`domain/booking/seats`). */
export interface Session {
  tenant: string
  event: string
  place: string
  path: readonly string[]
  /** When it was to begin when it was published; stays when it is moved, since calendars know it by this: RFC 5545 RECURRENCE-ID. */
  planned: Instant
  from: Instant
  to: Instant
  where: Where
  capacity: number
  state: SessionState
  /** Rises whenever calendars must follow: RFC 5545 SEQUENCE. */
  sequence: number
  /** Why it was moved or cancelled, in the organiser's words. */
  note: string | null
  /** When fair share draws; null without it. */
  drawAt: Instant | null
  updatedAt: Instant
  pending: readonly SessionEffect[]
  pendingSince: Instant | null
}

/** What follows for those who booked, and for whoever runs it. */
export interface SessionEffect {
  key: string
  does: 'moved' | 'cancelled' | 'ended'
  /** Who did it; null: the clock. */
  by: string | null
}

/** Id of an event's n-th session, from 0; of its counter of seats, too. */
export function sessionId(event: string, nth: number): string {
  return `${event}.${nth}`
}
