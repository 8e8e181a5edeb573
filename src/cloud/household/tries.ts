import { TRIES_A_DAY } from '../../domain/household/rules'
import { chinaDay, DAY, type Instant, instant, ms } from '../../domain/shared/time'
import type { Context } from '../context'
import { Duplicate, type Store } from '../store/port'
import { removeAll } from '../store/remove'
import { doorCodeTries } from './memberships'

type Trying = Pick<Context, 'store' | 'now'> & { actor: { tenant: string; person: string } }

/**
 * Spends one of today's tries before a code is looked at, so that many guesses at once are counted like one after the other.
 * @returns false when none is left today
 */
export async function spendTry({ store, now, actor }: Trying): Promise<boolean> {
  const id = triesId(actor.person, now)
  const spend = () => store.patch(doorCodeTries, id, { guard: { range: { tries: { lt: TRIES_A_DAY } } }, inc: { tries: 1 } })
  if (await spend()) return true
  if (await store.get(doorCodeTries, id)) return spend()
  try {
    await store.insert(doorCodeTries, id, { tenant: actor.tenant, person: actor.person, at: now, tries: 1 })
    return true
  } catch (error) {
    if (error instanceof Duplicate) return spend()
    throw error
  }
}

/** The code was right: only wrong ones are counted. */
export async function giveTryBack({ store, now, actor }: Trying): Promise<void> {
  await store.patch(doorCodeTries, triesId(actor.person, now), { guard: { range: { tries: { gt: 0 } } }, inc: { tries: -1 } })
}

/** Counts of days gone by. @returns how many were removed */
export function sweepTries(store: Store, now: Instant): Promise<number> {
  return removeAll(store, doorCodeTries, { range: { at: { lt: instant(ms(now) - 2 * DAY) } } }, 'at')
}

function triesId(person: string, now: Instant): string {
  return `${person}.${chinaDay(now)}`
}
