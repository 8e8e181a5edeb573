import { sha256 } from '../booking/draw'
import type { Household } from '../household/household'
import type { HeadRule, RollFacts } from './vote'

/** Hexadecimal digits of a pseudonym: 48 bits, so that ten thousand lines share none. */
const NUMBER_LENGTH = 12

type Part = Pick<Household, 'area' | 'owners'> & { part: string }

/** One line of the frozen roll, as far as counting knows it. */
export interface FrozenPart {
  part: string
  area: number
  owners: readonly string[]
  number: string
  head: number
}

export interface Frozen {
  lines: FrozenPart[]
  facts: Omit<RollFacts, 'id'>
}

/**
 * Freezes the roll of an estate. Parts without an area are left out: nobody can count them (`openProblem` says when that is allowed).
 * Parts without an owner stay: they are heads of their own, and count in the wholes alone, which never makes a vote easier.
 * @param salt known to nobody: numbers are made of it, and lines are ordered by them
 */
export function freeze(parts: readonly Part[], rule: HeadRule, salt: string): Frozen {
  const counted = parts.flatMap(({ area, ...part }) => (area === null ? [] : [{ ...part, area, number: numberOf(salt, part.part) }]))
  if (new Set(counted.map(({ number }) => number)).size !== counted.length)
    throw new Error('Two parts share a number: freeze with another salt')
  counted.sort((one, other) => (one.number < other.number ? -1 : 1))
  const heads = new Map<string, number>()
  const lines = counted.map(({ part, area, owners, number }) => {
    const key = headKey(rule, part, owners)
    const head = heads.get(key) ?? heads.size + 1
    heads.set(key, head)
    return { part, area, owners, number, head }
  })
  const facts = {
    hash: rollHash(lines),
    parts: lines.length,
    area: lines.reduce((sum, { area }) => sum + area, 0),
    heads: heads.size,
    leftOut: parts.length - lines.length,
    withoutOwner: lines.filter(({ owners }) => owners.length === 0).length,
  }
  return { lines, facts }
}

/** Who owns parts alone, or the same people together, is one head (法释〔2009〕7 号 Art. 9); where each part counts, a part is. */
function headKey(rule: HeadRule, part: string, owners: readonly string[]): string {
  return rule === 'eachPart' || owners.length === 0 ? part : JSON.stringify([...new Set(owners)].sort())
}

function numberOf(salt: string, part: string): string {
  return sha256(`${salt}:${part}`).slice(0, NUMBER_LENGTH)
}

/**
 * What the roll is known by: SHA-256 of its lines as `number area head`, ordered by number, one a line. It is published when the vote
 * opens, and computed again by whoever reads the record.
 */
export function rollHash(lines: readonly { number: string; area: number; head: number }[]): string {
  const sorted = [...lines].sort((one, other) => (one.number < other.number ? -1 : 1))
  return sha256(sorted.map(({ number, area, head }) => `${number} ${area} ${head}`).join('\n'))
}
