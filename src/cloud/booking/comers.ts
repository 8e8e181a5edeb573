import type { Booking } from '../../domain/booking/booking'
import { type Comer, troubleOf } from '../../domain/booking/rules'
import { childKey, parseAttendee, selfKey } from '../../domain/child/attendee'
import { consentState } from '../../domain/child/rules'
import type { OpenChild } from '../../domain/child/view'
import { CHILD_TERMS_VERSION } from '../../domain/child/words'
import type { Person } from '../../domain/shared/actor'
import type { Instant } from '../../domain/shared/time'
import { childrenOf } from '../child/open'
import type { Context } from '../context'
import type { Scene } from './scene'

/** Somebody whom the asker may name: themselves, or a child of theirs. */
export type Known = { key: string; name: string } & Comer & { version: string | null }

/** Everybody whom this person may name, themselves first. */
export async function comersOf(context: Context, person: string, nickname: string): Promise<Known[]> {
  const children = await childrenOf(context, person)
  return [{ key: selfKey(person), name: nickname, child: false, version: null }, ...children.map((child) => childComer(child, context.now))]
}

function childComer({ id, nickname, birthMonth, consent }: OpenChild, now: Instant): Known {
  return {
    key: `child.${id}`,
    name: nickname,
    child: true,
    birthMonth,
    consent: consentState(consent, CHILD_TERMS_VERSION, now),
    version: consent.version,
  }
}

/** The first one who cannot come, and why. */
export function firstTrouble(chosen: readonly Known[], { session, event }: Scene) {
  for (const comer of chosen) {
    const trouble = troubleOf(comer, session, event)
    if (trouble) return { ...trouble, words: chosen.length > 1 ? `${comer.name}：${trouble.words}` : trouble.words }
  }
  return null
}

/** The consents under which these children come. */
export function consentsOf(chosen: readonly Known[]): string[] {
  return chosen.flatMap(({ key, version }) => (version === null ? [] : [`${key.slice('child.'.length)}@${version}`]))
}

/** How these attendees of bookings are called for their own booker. */
export async function namesFor(
  context: Context,
  { person, nickname }: Person,
  keys: readonly string[],
): Promise<(key: string) => { key: string; name: string; child: boolean }> {
  const isChild = (key: string) => parseAttendee(key)?.kind === 'child'
  const children = keys.some(isChild) ? await childrenOf(context, person) : []
  const names = new Map(children.map(({ id, nickname: name }) => [childKey(id), name]))
  return (key) => (isChild(key) ? { key, name: names.get(key) ?? '孩子', child: true } : { key, name: nickname, child: false })
}

/** Children among those who come. */
export function childrenIn({ attendees }: Pick<Booking, 'attendees'>): string[] {
  return attendees.flatMap((key) => {
    const attendee = parseAttendee(key)
    return attendee?.kind === 'child' ? [attendee.child] : []
  })
}
