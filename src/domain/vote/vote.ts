import type { Instant } from '../shared/time'
import type { Choice } from './choice'
import type { Counts, Result } from './count'
import type { State } from './machine'
import type { Matter } from './matters'

/** `binds`: the estate’s rules take electronic votes, and say so; `sounds`: it asks what owners think (征询意见). */
export const FORCES = ['binds', 'sounds'] as const
export type Force = (typeof FORCES)[number]

/**
 * How heads (人数) are counted: who owns several parts is one, or every part is one. The first is the law's
 * (法释〔2009〕7 号 Art. 9), the second needs a rule of the estate.
 */
export const HEAD_RULES = ['ownerOnce', 'eachPart'] as const
export type HeadRule = (typeof HEAD_RULES)[number]

/** What becomes of a second vote for the same part, while the vote is open. */
export const AGAIN = ['replace', 'refuse'] as const
export type Again = (typeof AGAIN)[number]

/** Matters of other capabilities that a vote may be about. */
export const ABOUT_KINDS = ['space', 'repair', 'deliberation', 'poll'] as const
export interface About {
  kind: (typeof ABOUT_KINDS)[number]
  id: string
}

/** What the staff writes; everything else follows from it. Nothing of it changes once the vote is open. */
export interface Content {
  matter: Matter
  title: string
  /** What exactly is decided, word by word. */
  words: string
  force: Force
  /** The rule of the estate by which electronic votes bind; null where they only sound. */
  rule: string | null
  headRule: HeadRule
  /** The rule of the estate for `eachPart`; null where the law’s holds. */
  headSource: string | null
  again: Again
  /** Ballots are taken from then on; the words are on show before. */
  from: Instant
  until: Instant
  about: About | null
}

/** The roll as it was frozen. */
export interface RollFacts {
  /** Under which its lines are kept. */
  id: string
  /** `rollHash` of its lines, published before the first ballot. */
  hash: string
  parts: number
  /** cm². */
  area: number
  heads: number
  /** Parts that were left out since nobody knows their area: of a sounding only. */
  leftOut: number
  /** Parts that no owner stands behind on the roll: they count in both wholes and cast nothing. */
  withoutOwner: number
}

/** What still follows from a step. */
export interface Effect {
  key: string
  does: 'tellOpened' | 'tellLast' | 'tellClosed' | 'tellCancelled' | 'sweepRolls' | 'dropPapers'
}

/** As stored. The ballots stand in the lines of its roll, one document for each part. */
export interface Vote extends Content {
  tenant: string
  estate: string
  /** Ids from the district down to the estate. */
  path: readonly string[]
  state: State
  /** Null until it is closed. */
  result: Result | null
  /** Moderation had nothing against its words; else somebody who did not write them has to open it. */
  passed: boolean
  writer: string
  createdAt: Instant
  /** When it last moved: lists are ordered by it. */
  at: Instant
  /** When it is to be closed, or `NEVER`: the timer looks for it. */
  closeAt: Instant
  /** When those who have not voted are reminded, or `NEVER`. */
  remindAt: Instant
  roll: RollFacts | null
  /** Of the pseudonymous numbers, sealed: whoever knew it could tell the doors. */
  salt: string | null
  /** Rolls that some opening began to write. */
  freezing: readonly string[]
  /** Of the closing record. */
  counts: Counts | null
  /** Why it was cancelled; read by everybody. */
  reason: string | null
  /** `kind:id` of what it is about: a field of its own because queries compare with constants. */
  aboutKey: string | null
  pending: Effect[]
  pendingSince: Instant | null
}

/** Somebody’s word for one part. */
export interface Ballot {
  choice: Choice
  at: Instant
  how: 'self' | 'proxy' | 'paper'
  /** Who cast it; of paper, who entered it. */
  by: string
  /** Of paper: who entered it a second time. */
  second: string | null
}

/** A ballot on paper that one person entered, and maybe a second one differently. */
export interface Paper {
  choice: Choice
  by: string
  at: Instant
  /** What the second person read on the same sheet, when it is something else. */
  other: { choice: Choice; by: string; at: Instant } | null
}

/** One exclusive part on the frozen roll, and its one ballot; its id is made of roll and part. */
export interface RollLine {
  tenant: string
  vote: string
  roll: string
  /** The household’s id. */
  part: string
  estate: string
  building: string
  /** Ids from the district down to the building. */
  path: readonly string[]
  /** 1单元502, as it stood then. */
  door: string
  /** Order among all lines: by building and door. */
  rank: number
  /** cm². */
  area: number
  owners: readonly string[]
  /** Pseudonym, by which an owner finds the own line in the record. */
  number: string
  /** Heads are numbered from 1; lines of one head have one number. */
  head: number
  ballot: Ballot | null
  /** Somebody of the estate who may cast it instead. */
  proxy: { to: string; by: string; at: Instant } | null
  /** `proxy.to`: a field of its own because queries compare with constants. */
  proxyTo: string | null
  paper: Paper | null
  paperState: 'none' | 'waiting' | 'differs'
  /** `paper.at`. */
  paperAt: Instant | null
  /** It has a ballot. */
  cast: boolean
  /** Whoever had a hand in its ballot, its paper or its delegation: by these they are found when an account is deleted. */
  persons: readonly string[]
}

/** Sorts after every real instant. */
export const NEVER: Instant = '9999-12-31T00:00:00.000Z'
