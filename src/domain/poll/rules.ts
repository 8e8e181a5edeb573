import type { Membership } from '../household/household'
import { type Instant, ms } from '../shared/time'
import { OPEN_LEAST, OPEN_MOST } from './limits'
import type { State } from './machine'
import type { Poll, Voice } from './poll'
import { type Said, withWord, wordOf } from './voice'

/** What is wrong with the end of a poll, or null. */
export function untilProblem(until: Instant, now: Instant): string | null {
  const length = ms(until) - ms(now)
  if (length < OPEN_LEAST) return '至少开放一天，请选晚一些的日子'
  return length > OPEN_MOST ? '最多开放 60 天，请选早一些的日子' : null
}

/** How it stands to whoever looks now: its day ends it, whether or not the timer has come by. */
export function stateAt({ state, until }: Pick<Poll, 'state' | 'until'>, now: Instant): State {
  return state === 'open' && until <= now ? 'closed' : state
}

type Member = Pick<Membership, 'person' | 'state' | 'household'>

/** The household's voice after a member has spoken. @param members everybody of the household who has spoken, and who speaks now */
export function spoken(before: Voice, word: Said<string>, members: readonly Member[]): Voice {
  return settled({ ...before, said: withWord(before.said, word), at: word.at }, members)
}

/** The word that counts, among members who may speak for the household now. */
export function settled(voice: Voice, members: readonly Member[]): Voice {
  const word = wordOf(members, voice.said)
  return { ...voice, choice: word?.word ?? null, person: word?.person ?? null, persons: voice.said.map(({ person }) => person) }
}

/** Whole percents that people read; 0 of 0 is 0. */
export function percentOf(count: number, of: number): number {
  return of === 0 ? 0 : Math.round((count / of) * 100)
}

/** May this reader see how it goes? Only who has spoken, so that nobody is led by the others; everybody once it has ended. */
export function showsResults(state: State, hasSpoken: boolean): boolean {
  return state === 'closed' || (state === 'open' && hasSpoken)
}

/** Options that most households chose; none when nobody spoke. More than one: a tie, which is said as such. */
export function leading(counts: readonly number[]): number[] {
  const most = Math.max(0, ...counts)
  return most === 0 ? [] : counts.flatMap((count, index) => (count === most ? [index] : []))
}
