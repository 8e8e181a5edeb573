import { DAY, type Instant, instant, ms } from '../shared/time'
import { ABSENCE_DAYS, CLOCK_AHEAD, EARLY, OBJECT_FOR } from './limits'
import type { Mark, Missing, Presence, Said, Undoable } from './presence'

/** How an attendee stands: the earliest mark of each kind that nobody took back. */
export interface Standing<S extends Said = Said> {
  in: S | null
  out: S | null
  absent: S | null
}

/**
 * Reads off all marks of one attendee how they stand. The order of the list and repetitions do not matter, so that lists worked on
 * apart can be merged in any order: of two who scan the same child the earlier one stands.
 */
export function standingOf<S extends Said>(marks: readonly S[]): Standing<S> {
  return { in: standing(marks, 'in'), out: standing(marks, 'out'), absent: standing(marks, 'absent') }
}

function standing<S extends Said>(marks: readonly S[], what: Undoable): S | null {
  const undone = marks.filter((mark) => mark.what === 'undo' && mark.undoes === what).reduce((last, { at }) => (at > last ? at : last), '')
  const left = marks.filter((mark) => mark.what === what && mark.at > undone)
  return left.reduce<S | null>((first, mark) => (first === null || isBefore(mark, first) ? mark : first), null)
}

function isBefore(a: Said, b: Said): boolean {
  return a.at < b.at || (a.at === b.at && a.key < b.key)
}

/** In words that the list and the page share. Whoever went out came; whoever came was not absent, whatever else was said. */
export type Where = 'expected' | 'in' | 'out' | 'absent'

export function whereOf({ in: came, out, absent }: Standing): Where {
  if (out) return 'out'
  if (came) return 'in'
  return absent ? 'absent' : 'expected'
}

export function cameBy(standing: Standing): boolean {
  return standing.in !== null || standing.out !== null
}

/** What a mark did, beside what was known without it. The same however often it is asked. */
export type Effect =
  /** It is how the attendee stands now. */
  | 'done'
  /** Somebody had said it before. */
  | 'already'
  /** They came: an absence does not count. */
  | 'outweighed'
  /** They came, and an absence had been noted. */
  | 'outweighs'

export function effectOf(others: readonly Said[], mark: Said): Effect {
  const known = standingOf(others)
  const now = standingOf([...others, mark])
  if (mark.what === 'undo') return 'done'
  if (mark.what === 'absent' && cameBy(known)) return 'outweighed'
  if (now[mark.what]?.key !== mark.key) return 'already'
  return mark.what === 'in' && known.absent ? 'outweighs' : 'done'
}

/** Marks of one attendee. */
export function marksOf<M extends Pick<Mark, 'attendee'>>(marks: readonly M[], attendee: string): M[] {
  return marks.filter((mark) => mark.attendee === attendee)
}

type Kept = Pick<Presence, 'attendees' | 'marks'>

export function hasCome({ marks }: Pick<Presence, 'marks'>, attendee: string): boolean {
  return cameBy(standingOf(marksOf(marks, attendee)))
}

/** Those of a booking whom nobody saw. */
export function notSeen(presence: Kept): string[] {
  return presence.attendees.filter((attendee) => !hasCome(presence, attendee))
}

/** What the booking's state becomes: one who came makes it attended. */
export function outcomeOf(presence: Kept & Pick<Presence, 'missing'>): 'attended' | 'absent' | 'booked' {
  if (notSeen(presence).length < presence.attendees.length || presence.missing === 'objected') return 'attended'
  return presence.missing === 'noted' ? 'absent' : 'booked'
}

/** How the note of an absence concerns one attendee now: who was seen after all is not missed. */
export function missingOf(presence: Kept & Pick<Presence, 'missing' | 'missed'>, attendee: string): Missing {
  return presence.missed.includes(attendee) && !hasCome(presence, attendee) ? presence.missing : 'none'
}

/** Until when the person can say that they came. */
export function objectUntil(askedAt: Instant): Instant {
  return instant(ms(askedAt) + OBJECT_FOR)
}

/** When everything that tells of an absence goes. */
export function forgottenAt(to: Instant): Instant {
  return instant(ms(to) + ABSENCE_DAYS * DAY)
}

/** When the clock has something to do with a booking. */
export function dueOf(presence: Pick<Presence, 'missing' | 'askedAt' | 'marks' | 'to'>): Instant | null {
  const { missing, askedAt, marks, to } = presence
  if (missing === 'asked' && askedAt !== null) return earlier(objectUntil(askedAt), forgottenAt(to))
  return missing !== 'none' || marks.some(isOfAbsence) ? forgottenAt(to) : null
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b
}

/** Says that somebody was absent, or takes that back. */
export function isOfAbsence({ what, undoes }: Said): boolean {
  return what === 'absent' || undoes === 'absent'
}

/** Why nothing can be marked at that time; null: it can. */
export function markTrouble(session: { from: Instant; to: Instant }, at: Instant, now: Instant): 'tooSoon' | 'tooLate' | null {
  if (ms(at) < ms(opensAt(session))) return 'tooSoon'
  return now > forgottenAt(session.to) ? 'tooLate' : null
}

/** The time of a mark as it counts: a clock that is ahead cannot have heard the future. */
export function timeOfMark(at: Instant, now: Instant): Instant {
  return ms(at) > ms(now) + CLOCK_AHEAD ? now : at
}

export interface Counts {
  all: number
  in: number
  out: number
  absent: number
  expected: number
}

/** Counts by how they stand; `in` are those who are there now. */
export function countsOf(rows: readonly { marks: readonly Said[] }[]): Counts {
  const counts: Counts = { all: rows.length, in: 0, out: 0, absent: 0, expected: 0 }
  for (const { marks } of rows) counts[whereOf(standingOf(marks))] += 1
  return counts
}

/** From when on the list of a session may be worked on. */
export function opensAt({ from }: { from: Instant }): Instant {
  return instant(ms(from) - EARLY)
}
