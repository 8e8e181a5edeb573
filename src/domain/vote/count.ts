import type { Choice } from './choice'
import { CONSENT, consentShort, type Matter, reaches, type Share, shortOf, TURNOUT } from './matters'

export const RESULTS = ['passed', 'notPassed', 'tooFew'] as const
export type Result = (typeof RESULTS)[number]

/** What counting takes of one part, and no more. */
export interface CountLine {
  /** cm². */
  area: number
  head: number
  choice: Choice | null
}

export interface Sum {
  parts: number
  /** cm², exact. */
  area: number
  heads: number
}

/** A part counts in one of consent, against and abstain at most; a head whose parts said different things is `split`. */
export interface Counts {
  total: Sum
  cast: Sum
  consent: Sum
  against: Sum
  abstain: Sum
  /** Heads that took part and said no one thing. */
  split: number
}

/**
 * Counts the lines, in whatever order they come. A part counts by its area once; a head takes part when any of its parts does, and
 * consents only when all of its parts that were cast consent. Who said nothing counts in the whole alone.
 */
export function tally(lines: Iterable<CountLine>): Counts {
  const sums = { total: none(), cast: none(), consent: none(), against: none(), abstain: none() }
  const heads = new Map<number, Choice | 'split' | null>()
  for (const { area, head, choice } of lines) {
    add(sums.total, area)
    const said = heads.get(head) ?? null
    heads.set(head, said === null || said === choice ? choice : choice === null ? said : 'split')
    if (choice === null) continue
    add(sums.cast, area)
    add(sums[choice], area)
  }
  let split = 0
  for (const said of heads.values()) {
    sums.total.heads += 1
    if (said !== null) sums.cast.heads += 1
    if (said === 'split') split += 1
    else if (said !== null) sums[said].heads += 1
  }
  return { ...sums, split }
}

function none(): Sum {
  return { parts: 0, area: 0, heads: 0 }
}

function add(sum: Sum, area: number): void {
  sum.parts += 1
  sum.area += area
}

/** What the counts decide: too few took part, or it passed, or it did not. */
export function resultOf({ total, cast, consent }: Counts, matter: Matter): Result {
  if (!both(cast, total, TURNOUT)) return 'tooFew'
  return both(consent, cast, CONSENT[matter]) ? 'passed' : 'notPassed'
}

function both(part: Sum, whole: Sum, share: Share): boolean {
  return reaches(part.area, whole.area, share) && reaches(part.heads, whole.heads, share)
}

/** How many more are needed, by area (cm²) and by heads. */
export interface Standing {
  /** Until enough have taken part. */
  turnout: { area: number; heads: number }
  /** Until it has passed, when all that come now consent. */
  consent: { area: number; heads: number }
}

export function standingOf({ total, cast, consent }: Counts, matter: Matter): Standing {
  const share = CONSENT[matter]
  const turnout = { area: shortOf(cast.area, total.area, TURNOUT), heads: shortOf(cast.heads, total.heads, TURNOUT) }
  return {
    turnout,
    consent: {
      area: Math.max(turnout.area, consentShort(consent.area, cast.area, share)),
      heads: Math.max(turnout.heads, consentShort(consent.heads, cast.heads, share)),
    },
  }
}

/** One line of the arithmetic, to be shown as it was done: `part` × den against `whole` × num. */
export interface Step {
  of: 'turnoutArea' | 'turnoutHeads' | 'consentArea' | 'consentHeads'
  part: number
  whole: number
  share: Share
  left: number
  right: number
  holds: boolean
}

/** The four comparisons that decide, in their order. */
export function stepsOf({ total, cast, consent }: Counts, matter: Matter): Step[] {
  const step = (of: Step['of'], part: number, whole: number, share: Share): Step => ({
    of,
    part,
    whole,
    share,
    left: part * share.den,
    right: whole * share.num,
    holds: reaches(part, whole, share),
  })
  const share = CONSENT[matter]
  return [
    step('turnoutArea', cast.area, total.area, TURNOUT),
    step('turnoutHeads', cast.heads, total.heads, TURNOUT),
    step('consentArea', consent.area, cast.area, share),
    step('consentHeads', consent.heads, cast.heads, share),
  ]
}
