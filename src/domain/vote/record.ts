import type { Choice } from './choice'
import { type Counts, type Result, resultOf, tally } from './count'
import type { Matter } from './matters'
import { rollHash } from './roll'

/** One part in the closing record: nobody’s name, and no door. */
export interface RecordLine {
  number: string
  /** cm². */
  area: number
  head: number
  choice: Choice | null
}

/** What was published of a closed vote. */
export interface PublishedVote {
  matter: Matter
  hash: string
  counts: Counts
  result: Result
}

export type RecordCheck = 'right' | 'twice' | 'otherRoll' | 'otherCounts' | 'otherResult'

/** Counts a record anew: the same that anybody can do with the downloaded table. */
export function recount(lines: readonly RecordLine[], matter: Matter): { hash: string; counts: Counts; result: Result } {
  const counts = tally(lines)
  return { hash: rollHash(lines), counts, result: resultOf(counts, matter) }
}

/** Does what was published follow from these lines? */
export function checkRecord(lines: readonly RecordLine[], { matter, hash, counts, result }: PublishedVote): RecordCheck {
  if (new Set(lines.map(({ number }) => number)).size !== lines.length) return 'twice'
  const again = recount(lines, matter)
  if (again.hash !== hash) return 'otherRoll'
  if (!same(again.counts, counts)) return 'otherCounts'
  return again.result === result ? 'right' : 'otherResult'
}

const SUMS = ['total', 'cast', 'consent', 'against', 'abstain'] as const

function same(one: Counts, other: Counts): boolean {
  const sums = SUMS.every((key) => {
    const a = one[key]
    const b = other[key]
    return a.parts === b.parts && a.area === b.area && a.heads === b.heads
  })
  return sums && one.split === other.split
}
