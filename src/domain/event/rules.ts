import type { CentreContent, Room } from '../centre/centre'
import { closedOn, roomOpening } from '../centre/rules'
import { CHINA_OFFSET, chinaDay, type Instant, instant, MINUTE, ms } from '../shared/time'
import type { Event, Session, Span } from './event'
import { sessionsOf } from './series'
import { clockWords } from './words'

/** A session and its id. */
export interface Meeting {
  id: string
  data: Session
}

/** When an event is: once, or every week. */
export type When = { once: Span } | { series: NonNullable<Event['series']> }

/** Its sessions, the days that are skipped and why, and the years whose public holidays nobody knows yet. */
export function planOf(when: When): ReturnType<typeof sessionsOf> {
  return 'once' in when ? { sessions: [when.once], skipped: [], unpublished: [] } : sessionsOf(when.series)
}

/** When a draft is to be; null only for one that was never told. */
export function whenOf({ series, once }: Pick<Event, 'series' | 'once'>): When | null {
  if (series) return { series }
  return once && { once }
}

/** The next session that has not ended, and how many are to come. */
export function nextOf(sessions: readonly Meeting[], now: Instant): Pick<Event, 'nextSession' | 'nextFrom' | 'coming'> {
  const coming = sessions
    .filter(({ data }) => data.state === 'published' && data.to > now)
    .sort((a, b) => (a.data.from < b.data.from ? -1 : 1))
  return { nextSession: coming[0]?.id ?? null, nextFrom: coming[0]?.data.from ?? null, coming: coming.length }
}

/** When the seats of a session are drawn; null: first come first served. */
export function drawAtOf({ drawBefore }: Pick<Event, 'drawBefore'>, from: Instant): Instant | null {
  return drawBefore === null ? null : instant(ms(from) - drawBefore * MINUTE)
}

/** Ids by which lists find an event, see `Event.near`. @param path ids from the district down to its place */
export function nearOf(path: readonly string[]): string[] {
  const place = path[path.length - 1]
  return place === undefined ? [] : [...path, below(place)]
}

/** What a list for a place asks for: events at it and below it, and those at what lies above it. */
export function nearTo(path: readonly string[]): string[] {
  return [...path.slice(-1), ...path.slice(0, -1).map(below)]
}

function below(place: string): string {
  return `<${place}`
}

/** Why the room cannot be used then: the house is closed, or not open that long. Null: it can. */
export function shutThen(centre: Pick<CentreContent, 'hours' | 'closures'>, room: Pick<Room, 'hours'>, { from, to }: Span): string | null {
  const closure = closedOn(centre.closures, from)
  if (closure) return `邻里中心不开门：${closure.reason}`
  const opening = roomOpening(centre, room, from)
  if (!opening.open) return '这个时间房间不开放'
  return opening.until === null || to <= opening.until ? null : `房间只开放到 ${clockWords(minuteOf(opening.until))}`
}

/** 12月3日 16:30, in China. */
export function momentWords(at: Instant): string {
  const [, month = '', day = ''] = chinaDay(at).split('-')
  return `${Number(month)}月${Number(day)}日 ${clockWords(minuteOf(at))}`
}

function minuteOf(at: Instant): number {
  return Math.floor((ms(at) + CHINA_OFFSET) / MINUTE) % 1_440
}
