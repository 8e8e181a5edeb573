import { type Clash, clashOf, type Diary, type DiaryEntry, diaryOf, withEntry, withoutClaim } from '../../domain/booking/diary'
import { UNDONE_AFTER } from '../../domain/booking/limits'
import { type Claim, standingOf } from '../../domain/booking/seats'
import { type Instant, instant, ms } from '../../domain/shared/time'
import { Busy, Duplicate, type Store, type Stored } from '../store/port'
import { diaries } from './collections'
import { seats } from './seats'

type Site = Pick<Store, 'get' | 'insert' | 'replace'>

/** Somebody's own diary is written by their own requests: others hardly ever come in between. */
const TRIES = 20

export interface Wish {
  tenant: string
  /** Keys of all who come. */
  attendees: readonly string[]
  counter: string
  claim: Claim
  from: Instant
  to: Instant
  /** As it is called when something else clashes with it. */
  words: string
  now: Instant
  /** The version of the counter that was looked at; 0 when none was. */
  seen?: number
}

/** Who cannot come, and what they have at that time. */
export type NoTime = Clash & { attendee: string }

/**
 * Writes it into the diaries of all attendees, or of none. One write by version of each diary decides, so that of two bookings at once
 * that overlap one is refused. Asked again with the same claim, it changes nothing.
 */
export async function holdTime(store: Site, wish: Wish): Promise<NoTime | null> {
  const done: string[] = []
  // In one order for everybody: two parties with the same people do not each hold one of them.
  for (const attendee of [...wish.attendees].sort()) {
    const clash = await holdOne(store, attendee, wish)
    if (clash === null) {
      done.push(attendee)
      continue
    }
    if (clash.entry.claim !== wish.claim) await releaseTime(store, done, wish.claim)
    return { ...clash, attendee }
  }
  return null
}

function holdOne(store: Site, attendee: string, wish: Wish): Promise<Clash | null> {
  const { tenant, counter, claim, from, to, words, now, seen = 0 } = wish
  return change<Clash | null>(store, attendee, async (diary) => {
    const clash = clashOf(diary?.entries ?? [], wish)
    if (!clash) {
      const before = diary?.entries.find((each) => each.claim === claim)
      const entry: DiaryEntry = {
        counter,
        claim,
        from,
        to,
        words,
        firm: true,
        seen: Math.max(seen, before?.seen ?? 0),
        at: before?.at ?? now,
      }
      return { result: null, diary: withEntry(diary, tenant, entry, now) }
    }
    if (diary && (await isVoid(store, clash.entry, now))) return { again: true, diary: withoutClaim(diary, clash.entry.claim) }
    return { result: clash }
  })
}

/** What a broken-off request left: its counter knows nothing of it, and by now it would. */
async function isVoid(store: Pick<Store, 'get'>, { counter, claim, at }: DiaryEntry, now: Instant): Promise<boolean> {
  if (at > instant(ms(now) - UNDONE_AFTER)) return false
  const found = await store.get(seats, counter)
  return !found || standingOf(found.data, claim).is === 'none'
}

/** Takes it out of the diaries; safe to do again. */
export async function releaseTime(store: Site, attendees: readonly string[], claim: Claim): Promise<void> {
  for (const attendee of attendees) {
    await change(store, attendee, async (diary) =>
      diary?.entries.some((each) => each.claim === claim) ? { result: null, diary: withoutClaim(diary, claim) } : { result: null },
    )
  }
}

/**
 * The entry takes the time from now on, or no longer: a place in line clashes with nothing.
 * @param seen the version of the counter that says so; an older one changes nothing
 */
export async function setFirm(store: Site, attendees: readonly string[], claim: Claim, firm: boolean, seen: number): Promise<void> {
  for (const attendee of attendees)
    await changeEntry(store, attendee, claim, (entry) => (entry.seen < seen && entry.firm !== firm ? { ...entry, firm, seen } : entry))
}

/** It is at another time now. */
export async function moveTime(store: Site, attendees: readonly string[], claim: Claim, at: { from: Instant; to: Instant }): Promise<void> {
  for (const attendee of attendees)
    await changeEntry(store, attendee, claim, (entry) => (entry.from === at.from && entry.to === at.to ? entry : { ...entry, ...at }))
}

function changeEntry(store: Site, attendee: string, claim: Claim, to: (entry: DiaryEntry) => DiaryEntry): Promise<null> {
  return change(store, attendee, async (diary) => {
    const before = diary?.entries.find((each) => each.claim === claim)
    const after = before && to(before)
    if (!diary || before === after) return { result: null }
    return {
      result: null,
      diary: diaryOf(
        diary.tenant,
        diary.entries.map((each) => (each === before && after ? after : each)),
      ),
    }
  })
}

type Change<R> = { result: R; diary?: Diary } | { again: true; diary: Diary }

/** @throws Busy when others keep writing the same diary */
async function change<R>(store: Site, attendee: string, work: (diary: Diary | null) => Promise<Change<R>>): Promise<R> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await store.get(diaries, attendee)
    const step = await work(found?.data ?? null)
    if (step.diary && !(await write(store, attendee, found, step.diary))) continue
    if (!('again' in step)) return step.result
  }
  throw new Busy(`The diary ${attendee} is written by others all the time`)
}

async function write(store: Site, id: string, found: Stored<Diary> | null, diary: Diary): Promise<boolean> {
  if (found) return store.replace(diaries, id, found.version, diary)
  try {
    await store.insert(diaries, id, diary)
    return true
  } catch (error) {
    if (error instanceof Duplicate) return false
    throw error
  }
}
