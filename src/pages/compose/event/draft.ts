import type { KeptPicture } from '@/client/pictures'
import type { EventKind, ForWhom } from '@/domain/event/event'
import type { EventView } from '@/domain/event/schema'
import { chinaDay, chinaMinuteOfDay, DAY, HOUR, type Instant, ms } from '@/domain/shared/time'

/** Who may book first: everybody at once, the place’s own some days earlier, or they alone. */
export const FIRST = ['all', 'first', 'only'] as const
export type First = (typeof FIRST)[number]

/** An event as it is being written, kept on this device. Numbers are as they were typed. */
export interface Draft {
  place: string | null
  title: string
  kind: EventKind
  summary: string
  materials: string
  /** The picture that the event has already. */
  picture: string | null
  pictures: KeptPicture[]
  weekly: boolean
  /** The day of a single one, the first of a series; empty: none was chosen. */
  day: string
  until: string
  weekdays: readonly number[]
  /** Minutes since midnight. */
  from: number | null
  to: number | null
  skip: readonly string[]
  skipHolidays: boolean
  /** In a room of a centre, or elsewhere in words. */
  inRoom: boolean
  /** `<centre>/<room>`. */
  room: string | null
  spot: string
  forWhom: ForWhom
  /** Full years. */
  ageFrom: string
  ageTo: string
  pickUp: boolean
  seats: string
  first: First
  /** How many days the place’s own are ahead. */
  ahead: number
  /** When booking begins; null: as soon as it is published. */
  opens: Instant | null
  /** Minutes. */
  cancelBefore: number
  offerFor: number
  draw: boolean
  drawBefore: number
  /** When the writing began; booking that opens at once opens then. */
  begunAt: Instant
  /** What was sent last, and under which name: sent again, it is the same request. */
  sent: { question: string; requestId: string } | null
}

const MINUTES_A_DAY = DAY / 60_000

export function emptyDraft(now: Instant, place: string | null): Draft {
  return {
    place,
    title: '',
    kind: 'class',
    summary: '',
    materials: '',
    picture: null,
    pictures: [],
    weekly: false,
    day: '',
    until: '',
    weekdays: [],
    from: null,
    to: null,
    skip: [],
    skipHolidays: true,
    inRoom: true,
    room: null,
    spot: '',
    forWhom: 'anyone',
    ageFrom: '',
    ageTo: '',
    pickUp: false,
    seats: '20',
    first: 'all',
    ahead: 2,
    opens: null,
    cancelBefore: MINUTES_A_DAY,
    offerFor: 12 * 60,
    draw: false,
    drawBefore: 2 * MINUTES_A_DAY,
    begunAt: now,
    sent: null,
  }
}

/** An event as the draft of its change. */
export function draftOf(event: EventView, now: Instant): Draft {
  const { audience, series, sessions } = event
  const next = sessions[0]
  return {
    ...emptyDraft(audience.from, event.place.id),
    title: event.title,
    kind: event.kind,
    summary: event.summary,
    materials: event.materials,
    picture: event.picture?.id ?? null,
    ...(series ? ofSeries(series) : next ? ofOne(next) : {}),
    inRoom: event.where.room !== null,
    room: event.where.room === null ? null : `${event.where.centre ?? ''}/${event.where.room}`,
    spot: event.where.room === null ? event.where.words : '',
    forWhom: event.forWhom,
    ageFrom: event.ages?.from ? years(event.ages.from) : '',
    ageTo: event.ages?.to == null ? '' : years(event.ages.to - 11),
    pickUp: event.pickUp,
    seats: String(event.capacity),
    first: audience.allFrom === null ? 'only' : audience.allFrom > audience.from ? 'first' : 'all',
    ahead: audience.allFrom === null ? 2 : Math.max(1, Math.round((ms(audience.allFrom) - ms(audience.from)) / DAY)),
    opens: audience.from <= now ? null : audience.from,
    cancelBefore: event.cancelBefore,
    offerFor: event.offerFor,
    draw: event.drawBefore !== null,
    drawBefore: event.drawBefore ?? 2 * MINUTES_A_DAY,
  }
}

function ofSeries(series: NonNullable<EventView['series']>): Partial<Draft> {
  const { first, until, weekdays, from, to, skip, skipHolidays } = series
  return { weekly: true, day: first, until, weekdays, from, to, skip, skipHolidays }
}

function ofOne({ from, to }: EventView['sessions'][number]): Partial<Draft> {
  return { weekly: false, day: chinaDay(from), from: chinaMinuteOfDay(from), to: chinaMinuteOfDay(from) + (ms(to) - ms(from)) / 60_000 }
}

/** 2.5 for thirty months: halves of a year are typed by nobody, but kept when they come. */
function years(months: number): string {
  return String(Math.round((months / 12) * 100) / 100)
}

/** The end of booking for free, as people choose it. */
export const CANCEL_CHOICES = [0, 2 * 60, MINUTES_A_DAY, 2 * MINUTES_A_DAY] as const
export const OFFER_CHOICES = [30, 2 * 60, 12 * 60, MINUTES_A_DAY] as const
export const DRAW_CHOICES = [MINUTES_A_DAY, 2 * MINUTES_A_DAY, 3 * MINUTES_A_DAY] as const
export const AHEAD_CHOICES = [1, 2, 3, 7] as const

/** 开始前, 2 小时, 1 天; minutes that are not among the usual ones too. */
export function spanWords(minutes: number): string {
  if (minutes % MINUTES_A_DAY === 0 && minutes > 0) return `${minutes / MINUTES_A_DAY} 天`
  if (minutes % (HOUR / 60_000) === 0 && minutes > 0) return `${minutes / 60} 小时`
  return `${minutes} 分钟`
}
