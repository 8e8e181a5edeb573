import type { Instant } from '../../domain/shared/time'
import type { Collection } from '../store/port'

/** A person's subscription; its id is the person's, so that nobody has two. The address itself is not kept: it is made of the nonce and our key. */
export interface FeedRecord {
  tenant: string
  person: string
  /** Another nonce, another address. */
  nonce: string
  /** Keyed fingerprint of the address's secret, by which a subscription is found. */
  key: string
  since: Instant
}

export const feeds: Collection<FeedRecord> = { name: 'calendarFeed', indexes: [['key']] }

/** How far the reminders of one day have come; its id is tenant and day. */
export interface ReminderRun {
  /** Of the last booking that was told. */
  after: readonly [string, string] | null
  done: boolean
  day: string
}

export const reminderRuns: Collection<ReminderRun> = { name: 'reminderRun', indexes: [['day']] }
