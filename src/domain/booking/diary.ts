import { DAY, type Instant, instant, ms } from '../shared/time'
import type { Claim } from './seats'

/** Something that takes, or may take, an attendee's time. */
export interface DiaryEntry {
  /** Id of the counter: a session, or a slot of a room. */
  counter: string
  claim: Claim
  from: Instant
  to: Instant
  /** As it is called when something else clashes with it: 手工课. */
  words: string
  /** It takes the time: there is a seat, or a draw may give one without asking again. In line it does not. */
  firm: boolean
  /** The version of the counter that `firm` was read from. */
  seen: number
  /** When it was written. */
  at: Instant
}

/** All that one attendee has booked: one hot document, so that two bookings at once cannot overlap. */
export interface Diary {
  tenant: string
  entries: readonly DiaryEntry[]
  /** When the last of it is over: it is removed after that. */
  until: Instant
}

/** Over for so long, an entry is dropped: nothing can clash with it. Milliseconds. */
const KEPT = DAY

export type Clash = { why: 'clash' | 'already'; entry: DiaryEntry }

/** What keeps this from being written down: the same thing is there already, or something else at that time is firm. Null: nothing. */
export function clashOf(entries: readonly DiaryEntry[], wish: Pick<DiaryEntry, 'counter' | 'claim' | 'from' | 'to'>): Clash | null {
  const others = entries.filter(({ claim }) => claim !== wish.claim)
  const same = others.find(({ counter }) => counter === wish.counter)
  if (same) return { why: 'already', entry: same }
  const overlapping = others.find((each) => each.firm && each.from < wish.to && wish.from < each.to)
  return overlapping ? { why: 'clash', entry: overlapping } : null
}

/** The diary with this entry, in place of an earlier one of the same claim, and without what is long over. */
export function withEntry(diary: Diary | null, tenant: string, entry: DiaryEntry, now: Instant): Diary {
  const others = (diary?.entries ?? []).filter(({ claim, to }) => claim !== entry.claim && to > instant(ms(now) - KEPT))
  return diaryOf(tenant, [...others, entry])
}

export function withoutClaim(diary: Diary, claim: Claim): Diary {
  return diaryOf(
    diary.tenant,
    diary.entries.filter((each) => each.claim !== claim),
    diary.until,
  )
}

/** @param atLeast until when it is kept even if nothing is left in it */
export function diaryOf(tenant: string, entries: readonly DiaryEntry[], atLeast: Instant = ''): Diary {
  return { tenant, entries, until: entries.reduce((last, { to }) => (to > last ? to : last), atLeast) }
}
