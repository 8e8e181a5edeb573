import type { EmptyProps } from '@/components/empty/Empty'
import type { Glyph } from '@/components/icon/Icon'
import type { Bucket, WorkCounts } from '@/domain/desk/schema'

/** The tiles, most pressing first; `open` is all of them, and has no tile of its own. */
export const TILES = ['urgent', 'late', 'waiting', 'underway', 'toConfirm', 'done'] as const satisfies readonly Bucket[]
export type Tile = (typeof TILES)[number]

export const TILE_GLYPH: Record<Tile, Glyph> = {
  urgent: 'danger',
  late: 'late',
  waiting: 'clock',
  underway: 'wrench',
  toConfirm: 'check',
  done: 'done',
}

/** How many; null: not counted (what is done grows for ever). */
export function countOf(counts: WorkCounts | null, tile: Tile): number | null {
  return tile === 'done' ? null : (counts?.[tile] ?? 0)
}

const TEA = { scene: 'tea' } as const

/** Nothing here is good news. */
export const EMPTY: Record<Bucket, EmptyProps> = {
  open: { ...TEA, title: '都办完了，喝口茶', words: '有新的事，这里会马上出现。' },
  urgent: { ...TEA, title: '没有紧急的事', words: '大家都平平安安。' },
  late: { ...TEA, title: '没有超时的', words: '件件都在时限里，辛苦了。' },
  waiting: { ...TEA, title: '没有等安排的', words: '每一件都有人管了。' },
  underway: { title: '没有正在办的', words: '安排了人的事会在这里。' },
  toConfirm: { title: '没有等确认的', words: '办好以后，等住户确认的会在这里。' },
  done: { title: '还没有办结的', words: '办结的事会留在这里，随时可查。' },
}
