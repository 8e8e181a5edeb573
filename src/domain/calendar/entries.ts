import { chinaMinuteOfDay, chinaWeekday, DAY, type Instant, instant, ms } from '../shared/time'

/** One session that somebody takes part in, as a calendar needs it. */
export interface Attended {
  session: string
  event: string
  title: string
  /** In words, one line. */
  where: string
  /** Words below the title: what to bring, who invites. */
  notes: string
  /** When it was first to begin: a moved session is known by it. */
  planned: Instant
  from: Instant
  to: Instant
  cancelled: boolean
  /** Rises whenever calendars must follow: RFC 5545 SEQUENCE. */
  sequence: number
  /** When it last changed. */
  changed: Instant
  /** ISO weekdays of the event's series, or null for a single event. */
  weekdays: readonly number[] | null
}

/** One VEVENT. */
export interface Entry {
  uid: string
  at: Attended
  /** The first of several: every occurrence of the rule but those left out. */
  repeats: { weekdays: readonly number[]; count: number; without: readonly Instant[] } | null
  /** One of several that is not as the rule says: when the rule has it. */
  instead: Instant | null
}

/** Who issues the ids: RFC 7986 wants them unique in the world. */
const ISSUER = '@doorstep'

/** More occurrences than a calendar wants to walk: then each session stands alone. */
const MOST = 400

/**
 * Sessions as the entries of a calendar. Those of one series that keep its weekly hours are one repeating entry, without the days that are
 * skipped or not booked; a moved or cancelled one of them stands beside it under the same id. All others stand alone.
 */
export function entriesOf(attended: readonly Attended[]): Entry[] {
  const bySeries = new Map<string, Attended[]>()
  const alone: Attended[] = []
  for (const each of attended) {
    const key = each.weekdays && seriesKey(each)
    if (key === null) alone.push(each)
    else bySeries.set(key, [...(bySeries.get(key) ?? []), each])
  }
  const repeated = [...bySeries.values()].flatMap((some) => (some.length > 1 ? repeating(some) : null) ?? some.map(single))
  return [...repeated, ...alone.map(single)]
}

/** A session for itself: what a single file holds, too. */
export function single(at: Attended): Entry {
  return { uid: `${at.session}${ISSUER}`, at, repeats: null, instead: null }
}

/** Of one series are those that were planned for the same hour of its weekdays, for the same length; null when it does not fit its series. */
function seriesKey({ event, planned, weekdays }: Attended): string | null {
  if (!weekdays?.includes(chinaWeekday(planned))) return null
  return `${event}/${chinaMinuteOfDay(planned)}`
}

function repeating(some: readonly Attended[]): Entry[] | null {
  const booked = [...some].sort((a, b) => (a.planned < b.planned ? -1 : 1))
  const [first] = booked
  const last = booked[booked.length - 1]
  if (!first || !last) return null
  const weekdays = first.weekdays ?? []
  const days = occurrences(weekdays, first.planned, last.planned)
  if (days.length > MOST) return null
  const taken = new Set(booked.map(({ planned }) => planned))
  const uid = `${first.event}${ISSUER}`
  // The rule speaks of the plan: length and hour of the first one as it was planned.
  const length = ms(first.to) - ms(first.from)
  const plan = { ...first, from: first.planned, to: instant(ms(first.planned) + length), cancelled: false }
  const rule: Entry = {
    uid,
    at: { ...plan, sequence: Math.max(...booked.map(({ sequence }) => sequence)), changed: booked.reduce((latest, { changed }) => (changed > latest ? changed : latest), first.changed) },
    repeats: { weekdays, count: days.length, without: days.filter((day) => !taken.has(day)) },
    instead: null,
  }
  const different = booked.filter((each) => each.cancelled || each.from !== each.planned || ms(each.to) - ms(each.from) !== length || each.where !== first.where)
  return [rule, ...different.map((at): Entry => ({ uid, at, repeats: null, instead: at.planned }))]
}

/** Every instant of the weekly rule from the first to the last, both included. China has no summer time: a day is 24 hours. */
function occurrences(weekdays: readonly number[], first: Instant, last: Instant): Instant[] {
  const found: Instant[] = []
  for (let at = ms(first); at <= ms(last) && found.length <= MOST; at += DAY) if (weekdays.includes(chinaWeekday(instant(at)))) found.push(instant(at))
  return found
}
