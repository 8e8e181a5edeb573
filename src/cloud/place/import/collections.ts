import type { ImportCounts, ImportState, LineAction } from '../../../domain/place/schema'
import type { Instant } from '../../../domain/shared/time'
import type { Collection } from '../../store/port'

/** Rows of the dry run by what is done with them, what is written, and first settings of estates. */
export type ChunkKind = LineAction | 'write' | 'settings'

/** One import, from its upload to its end. */
export interface ImportRecord {
  tenant: string
  /** Who began it. */
  by: string
  at: Instant
  /** What the workbook is called. */
  name: string
  workbook: string
  state: ImportState
  /** The edition that was read when it began, and the one that it makes; numbers are given once, so `next` may be more than one above. */
  base: number
  next: number
  /** Progress of the state that works. */
  done: number
  total: number
  counts: ImportCounts
  /** How many chunks there are of each kind, see `ImportChunk`. */
  chunks: Readonly<Record<ChunkKind, number>>
  summary: string
  notes: readonly string[]
  problem: string | null
  /** Places whose path changes: what refers to them is brought in line after publishing. */
  moved: readonly string[]
  /** Until then `holder` works on it alone. */
  leased: Instant
  holder: string
  /** True while there is work to do; the timer looks for it. */
  working: boolean
}

export const imports: Collection<ImportRecord> = {
  name: 'import',
  indexes: [['tenant', 'at'], ['working', 'at'], ['state', 'at'], ['by']],
}

/** A sealed piece of an import. Its id is `chunkId`. */
export interface ImportChunk {
  tenant: string
  import: string
  sealed: string
}

export const importChunks: Collection<ImportChunk> = { name: 'importChunk', indexes: [['import']] }

export function chunkId(importId: string, kind: ChunkKind, number: number): string {
  return `${importId}.${kind}.${number}`
}
