/** Yuan as people type it, with at most two places. */
const YUAN = /^(\d{1,7})(?:[.。](\d{1,2})?)?$/

/** Yuan typed → fen, digit by digit: 0.1 + 0.2 has no place in a price. Null when it is no amount of money. */
export function fenOf(typed: string): number | null {
  const parts = YUAN.exec(typed.trim())
  if (!parts?.[1]) return null
  return Number(`${parts[1]}${(parts[2] ?? '').padEnd(2, '0')}`)
}

/** Fen → ¥128.50, ¥128. */
export function yuanOf(fen: number): string {
  const digits = String(fen).padStart(3, '0')
  const cents = digits.slice(-2)
  return `¥${digits.slice(0, -2)}${cents === '00' ? '' : `.${cents}`}`
}
