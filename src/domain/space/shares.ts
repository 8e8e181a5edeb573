import { accept, type Outcome, refuse } from '../shared/refusal'
import { MOST } from './limits'
import type { Budget, Share } from './space'

/** What the shares come to, in fen. Integers below 2^53: exact. */
export function sharedOf({ shares }: Pick<Budget, 'shares'>): number {
  return shares.reduce((sum, { fen }) => sum + fen, 0)
}

/** What nobody pays yet, in fen; never below 0. */
export function missingOf(budget: Budget): number {
  return budget.fen - sharedOf(budget)
}

/** A budget whose shares come to no more than the whole; each share is more than nothing. */
export function budgetOf(fen: number, shares: readonly Share[]): Outcome<Budget, 'invalid'> {
  const whole = (amount: number) => Number.isSafeInteger(amount) && amount > 0
  if (!whole(fen)) return refuse('invalid', undefined, { fen: '请填总共要多少钱' })
  if (!shares.every((share) => whole(share.fen))) return refuse('invalid', undefined, { shares: '每一份都要填金额，填到分为止' })
  if (shares.length > MOST.shares) return refuse('invalid', undefined, { shares: `最多分 ${MOST.shares} 份` })
  const over = sharedOf({ shares }) - fen
  if (over > 0) return refuse('invalid', undefined, { shares: `几份加起来比总数多了 ${yuan(over)}` })
  return accept({ fen, shares })
}

/** The budget with one more share; refused when less than that is missing. */
export function withShare(budget: Budget, share: Share): Outcome<Budget, 'full' | 'invalid'> {
  const missing = missingOf(budget)
  if (missing === 0) return refuse('full', '这笔钱已经凑齐了，谢谢您')
  if (share.fen > missing) return refuse('full', `还差 ${yuan(missing)}，请改成不超过这个数`)
  return budgetOf(budget.fen, [...budget.shares, share])
}

/** The budget without what this claim had brought. */
export function withoutShare(budget: Budget, adoption: string): Budget {
  return { ...budget, shares: budget.shares.filter((share) => share.adoption !== adoption) }
}

/** ¥1,234.50 as people write it: 1234.5 元. Exact: fen are counted as digits, not divided. */
export function yuan(fen: number): string {
  const whole = Math.floor(fen / 100)
  const rest = String(fen % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}${rest === '' ? '' : `.${rest}`} 元`
}

/** What somebody typed as yuan, in fen; null when it is no amount of at most two decimals. */
export function fenOf(text: string): number | null {
  return scaled(text, 2)
}

/** What somebody typed as ㎡, in cm²; null when it is no area of at most four decimals. */
export function cm2Of(text: string): number | null {
  return scaled(text, 4)
}

/** Digits are moved, never multiplied: 0.1 has no exact float. */
function scaled(text: string, decimals: number): number | null {
  const found = /^(\d{1,9})(?:\.(\d*))?$/.exec(text.trim().replace(/[,，]/g, ''))
  const rest = found?.[2] ?? ''
  if (!found || rest.length > decimals) return null
  return Number(`${found[1]}${rest.padEnd(decimals, '0')}`)
}

/** 一亩 is 10,000/15 ㎡, in cm² without a remainder only three at a time. */
const CM2_OF_THREE_MU = 20_000_000

/** 6666.67 ㎡（约 10 亩） */
export function areaWords(cm2: number): string {
  const digits = String(cm2).padStart(5, '0')
  const rest = digits.slice(-4).replace(/0+$/, '')
  const metres = `${digits.slice(0, -4)}${rest === '' ? '' : `.${rest}`} ㎡`
  const tenths = Math.round((cm2 * 30) / CM2_OF_THREE_MU)
  return tenths >= 10 ? `${metres}（约 ${tenths / 10} 亩）` : metres
}
