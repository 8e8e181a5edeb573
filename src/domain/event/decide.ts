import type { Instant } from '../shared/time'
import {
  type Event,
  type EventContent,
  type Session,
  type SessionEffect,
  type SessionState,
  type Span,
  sessionId,
  type Where,
} from './event'
import { drawAtOf, type Meeting, nearOf, nextOf, type When } from './rules'

/** Where an event comes from. */
export interface Origin extends Pick<Event, 'tenant' | 'place' | 'path' | 'organisers' | 'organiserName' | 'partner'> {}

/** A draft. Its sessions are made when it is published. */
export function newEvent(origin: Origin, content: EventContent, when: When, now: Instant): Event {
  return {
    ...origin,
    ...content,
    ...timesOf(when),
    near: nearOf(origin.path),
    state: 'draft',
    revision: 1,
    publishedAt: null,
    sessions: 0,
    nextSession: null,
    nextFrom: null,
    coming: 0,
    createdAt: now,
    updatedAt: now,
    pending: [],
    pendingSince: null,
  }
}

/** What is published keeps where it is and how many may come: those are moved and resized. The field that may not change, or null. */
export function fixedField(event: Event, content: EventContent): 'where' | 'capacity' | 'drawBefore' | null {
  if (event.state === 'draft') return null
  if (JSON.stringify(sorted(event.where)) !== JSON.stringify(sorted(content.where))) return 'where'
  if (event.capacity !== content.capacity) return 'capacity'
  return event.drawBefore === content.drawBefore ? null : 'drawBefore'
}

function sorted(where: Where): unknown[] {
  return 'words' in where ? [where.words] : [where.centre, where.room]
}

/** Its content changed, and of a draft when it is. */
export function edited(event: Event, content: EventContent, when: When | null, now: Instant): Event {
  return indexed({ ...event, ...content, revision: event.revision + 1, ...(when && event.state === 'draft' ? timesOf(when) : {}) }, now)
}

function timesOf(when: When): Pick<Event, 'series' | 'once'> {
  return 'once' in when ? { once: when.once, series: null } : { once: null, series: when.series }
}

/** The event opened for booking, with its sessions. @param plan those still to come */
export function opened(id: string, event: Event, plan: readonly Span[], now: Instant): { event: Event; sessions: Meeting[] } {
  const { tenant, place, path, where, capacity } = event
  const sessions = plan.map(({ from, to }, nth) => {
    const drawAt = drawAtOf(event, from)
    const common = { tenant, event: id, place, path, planned: from, from, to, where, capacity, drawAt }
    const data: Session = { ...common, state: 'published', sequence: 0, note: null, updatedAt: now, pending: [], pendingSince: null }
    return { id: sessionId(id, nth), data }
  })
  const published: Event = {
    ...event,
    state: 'published',
    revision: event.revision + 1,
    publishedAt: now,
    sessions: sessions.length,
    ...nextOf(sessions, now),
  }
  return { event: indexed(published, now), sessions }
}

/** At another time or place; calendars follow by the sequence. @param drawn its seats were drawn already: that stays as it was */
export function moved(
  session: Session,
  { to, where, why, by, drawn, drawAt }: { to: Span; where: Where; why: string; by: string | null; drawn: boolean; drawAt: Instant | null },
  now: Instant,
): Session {
  const times = { from: to.from, to: to.to, drawAt: drawn ? session.drawAt : drawAt }
  return following({ ...session, ...times, where, note: why, sequence: session.sequence + 1 }, 'moved', by, now)
}

export function cancelled(session: Session, why: string, by: string | null, now: Instant): Session {
  return following({ ...session, state: 'cancelled', note: why, sequence: session.sequence + 1 }, 'cancelled', by, now)
}

export function ended(session: Session, by: string | null, now: Instant): Session {
  return following({ ...session, state: 'ended' }, 'ended', by, now)
}

function following(session: Session, does: SessionEffect['does'], by: string | null, now: Instant): Session {
  const effect: SessionEffect = { key: `${does}${session.sequence}`, does, by }
  return { ...session, updatedAt: now, pending: [...session.pending, effect], pendingSince: session.pendingSince ?? now }
}

/**
 * The event after its sessions changed: what is next, and whether it is over as a whole.
 * @param calledOff all that was to come was cancelled at once
 */
export function after(event: Event, sessions: readonly Meeting[], now: Instant, calledOff = false): Event {
  return indexed({ ...event, ...nextOf(sessions, now), state: stateOf(event, sessions, calledOff) }, now)
}

function stateOf(event: Event, sessions: readonly Meeting[], calledOff: boolean): SessionState {
  if (event.state !== 'published' || sessions.some(({ data }) => data.state === 'published')) return event.state
  return calledOff || sessions.every(({ data }) => data.state === 'cancelled') ? 'cancelled' : 'ended'
}

/** Who runs it, its maker first. Whoever is new is told. */
export function runBy(event: Event, people: readonly string[], now: Instant): Event {
  const organisers = [...new Set([...event.organisers.slice(0, 1), ...people])]
  const fresh = organisers.filter((person) => !event.organisers.includes(person))
  const invites = fresh.map((person) => ({ key: `invite.${person}.${now}`, does: 'invite' as const, person }))
  return { ...event, organisers, updatedAt: now, pending: [...event.pending, ...invites], pendingSince: event.pendingSince ?? now }
}

function indexed(event: Event, now: Instant): Event {
  if (event.publishedAt === null) return { ...event, updatedAt: now }
  const index = { key: `index.${now}`, does: 'index' as const, person: null }
  const pending = event.pending.some(({ key }) => key === index.key) ? event.pending : [...event.pending, index]
  return { ...event, updatedAt: now, pending, pendingSince: event.pendingSince ?? now }
}
