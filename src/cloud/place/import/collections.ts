import type { ImportCounts, ImportState } from '../../../domain/place/schema'
import type { Instant } from '../../../domain/shared/time'
import type { Collection } from '../../store/port'

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
  chunks: Readonly<Record<string, number>>
  summary: string
  notes: readonly string[]
  problem: string | null
  /** Places whose path changes: what refers to them is brought in line after publishing. */
  moved: readonly string[]
  /** Until then whoever works on it has it alone. */
  leased: Instant
  /** True while there is work to do; the timer looks for it. */
  working: boolean
}

export const imports: Collection<ImportRecord> = {
  name: 'import',
  indexes: [
    ['tenant', 'at'],
    ['working', 'at'],
    ['state', 'at'],
  ],
}

/** A sealed piece of an import: rows of the dry run (by what is done with them) or what is written. Its id is `chunkId`. */
export interface ImportChunk {
  tenant: string
  import: string
  sealed: string
}

export const importChunks: Collection<ImportChunk> = { name: 'importChunk', indexes: [['import']] }

export function chunkId(importId: string, kind: string, number: number): string {
  return `${importId}.${kind}.${number}`
}
