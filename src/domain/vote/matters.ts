/**
 * What owners decide together and how many it takes: Civil Code (民法典) Art. 278. Owners of 2/3 of the area of exclusive parts and 2/3
 * of the heads take part, whatever it is; items 6 to 8 need 3/4 of both among those who took part, the others more than half of both.
 * 以上 takes the number itself in (Art. 1259), 过半数 does not.
 */

/** A share of a whole that has to be reached, or passed where `strict`. */
export interface Share {
  num: number
  den: number
  strict: boolean
}

export const TURNOUT: Share = { num: 2, den: 3, strict: false }
const HALF: Share = { num: 1, den: 2, strict: true }
const THREE_QUARTERS: Share = { num: 3, den: 4, strict: false }

/** In the order of the article: its items 1 to 9. */
export const MATTERS = [
  'assemblyRules',
  'covenant',
  'committee',
  'manager',
  'spendFund',
  'raiseFund',
  'rebuild',
  'commonUse',
  'other',
] as const
export type Matter = (typeof MATTERS)[number]

/** Of the area, and of the heads, that took part. */
export const CONSENT: Record<Matter, Share> = {
  assemblyRules: HALF, // 1 制定和修改业主大会议事规则
  covenant: HALF, // 2 制定和修改管理规约
  committee: HALF, // 3 选举业主委员会或者更换业主委员会成员
  manager: HALF, // 4 选聘和解聘物业服务企业或者其他管理人
  spendFund: HALF, // 5 使用建筑物及其附属设施的维修资金
  raiseFund: THREE_QUARTERS, // 6 筹集建筑物及其附属设施的维修资金
  rebuild: THREE_QUARTERS, // 7 改建、重建建筑物及其附属设施
  commonUse: THREE_QUARTERS, // 8 改变共有部分的用途或者利用共有部分从事经营活动
  other: HALF, // 9 有关共有和共同管理权利的其他重大事项
}

/** Sums above this could lose a unit when they are multiplied: 28 km² of flats, in cm². */
const EXACT = Number.MAX_SAFE_INTEGER / 32

/**
 * Does the part reach this share of the whole? By multiplying, never by dividing: a × den against whole × num. Of nothing, nothing is
 * reached.
 * @param part and whole: integers, cm² or heads
 * @throws RangeError for what is no exact sum
 */
export function reaches(part: number, whole: number, { num, den, strict }: Share): boolean {
  mustBeExact(part)
  mustBeExact(whole)
  if (whole === 0) return false
  return strict ? part * den > whole * num : part * den >= whole * num
}

/** How much is still missing until the share of this whole is reached; 0 when it is. */
export function shortOf(part: number, whole: number, { num, den, strict }: Share): number {
  mustBeExact(part)
  mustBeExact(whole)
  return Math.max(0, leastAbove(whole * num, den, strict) - part)
}

/**
 * How much more has to consent until the share is reached, when whatever comes consents: it then stands in the whole as well.
 * (part + x) × den against (whole + x) × num.
 */
export function consentShort(part: number, whole: number, { num, den, strict }: Share): number {
  mustBeExact(part)
  mustBeExact(whole)
  return Math.max(0, leastAbove(whole * num - part * den, den - num, strict))
}

/** The least integer x with x × by ≥ amount, or > where strict. */
function leastAbove(amount: number, by: number, strict: boolean): number {
  const rest = ((amount % by) + by) % by
  const floor = (amount - rest) / by
  return rest > 0 || strict ? floor + 1 : floor
}

function mustBeExact(sum: number): void {
  if (!Number.isInteger(sum) || sum < 0 || sum > EXACT) throw new RangeError(`No exact sum: ${sum}`)
}
