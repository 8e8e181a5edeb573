import type { Membership } from '../household/household'
import { voiceOf } from '../household/rules'
import type { Instant } from '../shared/time'

/** What one member of a household said last. */
export interface Said<W> {
  person: string
  word: W
  at: Instant
}

type Member = Pick<Membership, 'person' | 'state' | 'household'>

/** What the members said, with this word as its speaker's latest: each stands there once, in the order in which they spoke last. */
export function withWord<W>(said: readonly Said<W>[], word: Said<W>): Said<W>[] {
  return [...said.filter(({ person }) => person !== word.person), word]
}

/** The household's one word: the latest of any member who may give it; null when nobody who may has spoken. */
export function wordOf<W>(members: readonly Member[], said: readonly Said<W>[]): Said<W> | null {
  return voiceOf(members, said)
}
