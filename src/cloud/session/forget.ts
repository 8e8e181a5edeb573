import type { Instant } from '../../domain/shared/time'
import type { Store } from '../store/port'
import { removeAll } from '../store/remove'
import { logins, sessions, signInRequests, tries } from './collections'

/** Removes every way in of a person who leaves: their sessions and the accounts elsewhere that led to them. Safe to run again. */
export async function forgetSignIn(store: Store, person: string): Promise<void> {
  await removeAll(store, sessions, { eq: { person } })
  await removeAll(store, logins, { eq: { person } })
  await removeAll(store, signInRequests, { eq: { asker: person } })
  await removeAll(store, signInRequests, { eq: { scanner: person } })
}

/** Counts of tries whose window is over; a timer job. @returns how many were removed */
export function sweepTries(store: Store, now: Instant): Promise<number> {
  return removeAll(store, tries, { range: { until: { lt: now } } })
}
