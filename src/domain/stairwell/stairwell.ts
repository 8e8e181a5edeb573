import type { Membership } from '../household/household'
import { type Said, wordOf } from '../poll/voice'
import type { Instant } from '../shared/time'
import type { Period } from './period'

/**
 * The five stars of a stairwell (五星楼道). The reports tell that buildings are adopted and kept “by the standard of 五星楼道” without
 * listing it; these five are the heads under which such standards are commonly written, worded so that a neighbour can say yes or no.
 */
export const CRITERIA = ['lead', 'tidy', 'safe', 'kind', 'civil'] as const
export type Criterion = (typeof CRITERIA)[number]

/** Yes, no, or nothing said, for each criterion. */
export type Marks = { readonly [C in Criterion]: boolean | null }

export const NO_MARKS: Marks = { lead: null, tidy: null, safe: null, kind: null, civil: null }

/** One word about one criterion. */
export type StarWord = Said<boolean> & { criterion: Criterion }

/** What a household says of its stairwell in one half of a year; its id is made of the three, so that no household has two. */
export interface StarVoice {
  tenant: string
  estate: string
  building: string
  period: Period
  household: string
  /** What its members said last, of each criterion. */
  said: readonly StarWord[]
  /** What counts: derived from `said` and the members. */
  marks: Marks
  /** All persons that spoke, so that their data are found. Derived. */
  persons: readonly string[]
  /** The end of the period. */
  until: Instant
  at: Instant
}

/** Sums of one building and period: a projection of its voices, kept after they are gone. Its id is made of both. */
export interface StarTally {
  tenant: string
  estate: string
  building: string
  period: Period
  /** Households that said yes, and that said anything, in the order of `CRITERIA`. */
  yes: readonly number[]
  spoke: readonly number[]
  /** Of the roll. */
  households: number
  updatedAt: Instant
}

export function starVoiceId(building: string, period: Period, household: string): string {
  return `${building}.${period}.${household}`
}

export function tallyId(building: string, period: Period): string {
  return `${building}.${period}`
}

type Member = Pick<Membership, 'person' | 'state' | 'household'>

/** The household's voice after a member has spoken of some criteria; of the others what was said before goes on counting. */
export function marked(before: StarVoice, words: readonly StarWord[], members: readonly Member[]): StarVoice {
  const isSaidAnew = (word: StarWord) => words.some(({ person, criterion }) => word.person === person && word.criterion === criterion)
  return settledMarks({ ...before, said: [...before.said.filter((word) => !isSaidAnew(word)), ...words] }, members)
}

/** The words that count, among members who may speak for the household now. */
export function settledMarks(voice: StarVoice, members: readonly Member[]): StarVoice {
  const of = (criterion: Criterion) =>
    wordOf(
      members,
      voice.said.filter((word) => word.criterion === criterion),
    )?.word ?? null
  const marks: Marks = { lead: of('lead'), tidy: of('tidy'), safe: of('safe'), kind: of('kind'), civil: of('civil') }
  return { ...voice, marks, persons: [...new Set(voice.said.map(({ person }) => person))] }
}
