import type { Instant } from '../shared/time'

/** One line of a person's inbox, as stored. Its id says what it tells and to whom, so that it is delivered once. */
export interface Notice {
  tenant: string
  /** To whom. */
  person: string
  /** What it is about, `capability:id` (repair:3f2a…): the page groups by it and opens it. */
  matter: string
  title: string
  words: string
  at: Instant
  /** Somebody is in danger. */
  urgent: boolean
  readAt: Instant | null
  /** `readAt === null`: a field of its own because queries compare with constants. */
  unread: boolean
}
