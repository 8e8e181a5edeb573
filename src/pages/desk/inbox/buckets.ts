import type { EmptyProps } from '@/components/empty/Empty'
import type { Glyph } from '@/components/icon/Icon'
import type { InboxBucket } from '@/domain/repair/contract'
import type { InboxCounts } from '@/domain/repair/schema'

/** What each filter of the inbox is called; `open` is all of them, and has no tile of its own. */
export const BUCKET_WORDS: Record<InboxBucket, string> = {
  open: '全部待办',
  danger: '急',
  late: '超时',
  waiting: '待安排',
  underway: '维修中',
  toConfirm: '待确认',
  done: '已办结',
}

/** The tiles, most pressing first. */
export const TILES = ['danger', 'late', 'waiting', 'underway', 'toConfirm', 'done'] as const satisfies readonly InboxBucket[]
export type Tile = (typeof TILES)[number]

export const TILE_GLYPH: Record<Tile, Glyph> = {
  danger: 'danger',
  late: 'late',
  waiting: 'clock',
  underway: 'wrench',
  toConfirm: 'check',
  done: 'done',
}

/** How many; null: not counted (what is done grows for ever). */
export function countOf(counts: InboxCounts | undefined, tile: Tile): number | null {
  return tile === 'done' ? null : (counts?.[tile] ?? 0)
}

const TEA = { scene: 'tea' } as const

/** Nothing here is good news. */
export const EMPTY: Record<InboxBucket, EmptyProps> = {
  open: { ...TEA, title: '都办完了，喝口茶', words: '有新的报修，这里会马上出现。' },
  danger: { ...TEA, title: '没有紧急的事', words: '大家都平平安安。' },
  late: { ...TEA, title: '没有超时的', words: '件件都在时限里，辛苦了。' },
  waiting: { ...TEA, title: '没有等安排的', words: '每一件都有人管了。' },
  underway: { title: '没有正在修的', words: '安排了师傅的报修会在这里。' },
  toConfirm: { title: '没有等确认的', words: '修好以后，等住户确认的会在这里。' },
  done: { title: '还没有办结的', words: '办结的报修会留在这里，随时可查。' },
}
