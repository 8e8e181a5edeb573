/** What stands in a field of a number: typed as text, so that it can be empty while one types. */
export function numberOf(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text.trim()) : Number.NaN
}

/** 8.5 元 as fen; empty: no price. */
export function fenOf(text: string): number | null {
  const plain = text.trim()
  if (plain === '') return null
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN
}
