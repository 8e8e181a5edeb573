import type { Household } from './household'

/** What the roll of owners comes to, for the owners' votes. */
export interface RollSums {
  /** Exclusive parts. */
  parts: number
  /** Sum of their areas in cm², exact. */
  area: number
  /** Parts whose area the roll does not say: the sum is too small by them. */
  withoutArea: number
  /** Parts that no owner stands behind on the roll. */
  withoutOwner: number
  /** Persons on the roll who own a part. */
  owners: number
  /**
   * Heads (人数) of the owners' assembly: one for an exclusive part, but one for all parts of the same owner (最高人民法院
   * 建筑物区分所有权解释, 法释〔2009〕7 号, Art. 9). Who owns one part together is one head; parts without an owner have none.
   */
  heads: number
}

/** The sums of these parts; in whatever order they come, and each once. */
export function sumOf(parts: Iterable<Pick<Household, 'area' | 'owners'>>): RollSums {
  const persons = new Set<string>()
  const heads = new Set<string>()
  const sums = { parts: 0, area: 0, withoutArea: 0, withoutOwner: 0 }
  for (const { area, owners } of parts) {
    sums.parts += 1
    sums.area += area ?? 0
    if (area === null) sums.withoutArea += 1
    if (owners.length === 0) sums.withoutOwner += 1
    else heads.add(JSON.stringify([...new Set(owners)].sort()))
    for (const owner of owners) persons.add(owner)
  }
  return { ...sums, owners: persons.size, heads: heads.size }
}

/** 89.65 ㎡ out of cm², without rounding anything away: four digits at most stand behind the point. */
export function areaWords(cm2: number): string {
  const whole = Math.floor(cm2 / 10_000)
  const rest = String(cm2 % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
    .padEnd(2, '0')
  return `${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${rest} ㎡`
}
