import { QUORUM } from './limits'
import { CRITERIA, type Criterion, type StarTally } from './stairwell'

export interface Star {
  criterion: Criterion
  shines: boolean
  yes: number
  spoke: number
  /** Households that would still have to speak; 0 when enough have. */
  wanting: number
}

/** How many households have to speak before a star can shine; of none, nobody can. */
export function quorumOf(households: number): number {
  return Math.max(1, Math.ceil((households * QUORUM.of) / QUORUM.in))
}

/** More than half of those who spoke say yes, and enough spoke. Silence is neither. */
export function shines({ yes, spoke, households }: { yes: number; spoke: number; households: number }): boolean {
  return households > 0 && spoke >= quorumOf(households) && yes * 2 > spoke
}

/** The five stars of a building; without a tally nobody has spoken. */
export function starsOf(tally: Pick<StarTally, 'yes' | 'spoke'> | null, households: number): Star[] {
  return CRITERIA.map((criterion, index) => {
    const [yes, spoke] = [tally?.yes[index] ?? 0, tally?.spoke[index] ?? 0]
    return { criterion, shines: shines({ yes, spoke, households }), yes, spoke, wanting: Math.max(0, quorumOf(households) - spoke) }
  })
}
