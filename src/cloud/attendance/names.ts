import { parseAttendee } from '../../domain/child/attendee'
import type { PickUp } from '../../domain/child/child'
import { chinaDay } from '../../domain/shared/time'
import { childFor, openChild } from '../child/open'
import type { Context } from '../context'
import { people } from '../person/collections'
import { recordLook } from '../privacy/looks'
import { Duplicate } from '../store/port'
import type { Scene } from './scene'

/** What the list shows of an attendee. */
export interface Shown {
  /** Null: the guardian's consent is over. */
  name: string | null
  child: boolean
  ageMonths: number | null
  allergyNote: string | null
  pickUps: readonly PickUp[]
}

const NOBODY: Shown = { name: null, child: false, ageMonths: null, allergyNote: null, pickUps: [] }

/** For who runs the event. @param at when the session begins, for which the age is told */
export async function shownOf({ store, services, now }: Context, key: string, at: string): Promise<Shown> {
  const attendee = parseAttendee(key)
  if (!attendee) return NOBODY
  if (attendee.kind === 'self') return { ...NOBODY, name: (await store.get(people, attendee.person))?.data.nickname ?? null }
  const child = await childFor(store, services, attendee.child, { now, at })
  if (!child) return { ...NOBODY, child: true }
  const { nickname: name, ageMonths, allergyNote, pickUps } = child
  return { name, child: true, ageMonths, allergyNote, pickUps }
}

/** For the booker, whose children they are. */
export async function ownNameOf({ store, services }: Context, key: string): Promise<string> {
  const attendee = parseAttendee(key)
  if (!attendee) return ''
  if (attendee.kind === 'self') return (await store.get(people, attendee.person))?.data.nickname ?? '本人'
  return (await openChild(store, services, attendee.child))?.nickname ?? '孩子'
}

/**
 * Writes down that somebody was named to who runs the event: once a day for each reader and booking, since a list is loaded again and again.
 */
export async function noteNames(context: Context, { event }: Scene, booking: string, whose: string, phones: boolean): Promise<void> {
  const { actor, now, services, store } = context
  const reader = actor.kind === 'person' ? actor.person : ''
  const what = phones ? (['name', 'phone'] as const) : (['name'] as const)
  const newId = () => `l${services.secrets.fingerprint(JSON.stringify(['look', booking, reader, chinaDay(now), what.length])).slice(0, 32)}`
  try {
    await recordLook(store, { actor, now, newId }, { whose, what, matter: `event:${event.id}`, path: event.data.path })
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
  }
}
