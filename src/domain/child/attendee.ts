import * as v from 'valibot'
import { id } from '../shared/fields'

/** Who comes to an event: somebody themselves, or a child of theirs. */
export type Attendee = { kind: 'self'; person: string } | { kind: 'child'; child: string }

const CHILD = 'child.'
const SELF = 'self.'

/** An attendee as one word, to be stored and compared: `child.<id>` or `self.<person id>`. */
export function attendeeKey(attendee: Attendee): string {
  return attendee.kind === 'child' ? childKey(attendee.child) : selfKey(attendee.person)
}

export function childKey(child: string): string {
  return `${CHILD}${child}`
}

export function selfKey(person: string): string {
  return `${SELF}${person}`
}

/** @returns null for what is no attendee */
export function parseAttendee(key: string): Attendee | null {
  const [prefix, of] = key.startsWith(CHILD) ? [CHILD, 'child' as const] : [SELF, 'self' as const]
  const subject = key.slice(prefix.length)
  if (!key.startsWith(prefix) || !v.is(id, subject)) return null
  return of === 'child' ? { kind: 'child', child: subject } : { kind: 'self', person: subject }
}

/** An attendee's key as it comes in. */
export const attendeeKeyField = v.pipe(
  v.string(),
  v.check((key) => parseAttendee(key) !== null, '没有这位参加的人'),
)

/**
 * What an attendee is called on a page of the booker's or the organiser's.
 * @param nicknames of children by id; one that is not there, or no longer, is called 孩子
 * @param self what somebody themselves is called
 */
export function attendeeLabel(key: string, nicknames: ReadonlyMap<string, string>, self = '本人'): string {
  const attendee = parseAttendee(key)
  return attendee?.kind === 'child' ? (nicknames.get(attendee.child) ?? '孩子') : self
}
