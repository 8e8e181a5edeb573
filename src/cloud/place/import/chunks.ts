import type { Secrets } from '../../services/secrets'
import type { Store } from '../../store/port'
import { type ChunkKind, chunkId, importChunks } from './collections'

/** Rows of the dry run in one piece. */
export const LINES = 100

/** Documents in one piece: what one insert takes. */
export const WRITES = 500

/** Where the pieces of one import are kept. They hold names and telephones, so they are sealed. */
export interface Chunks {
  put(kind: ChunkKind, items: readonly unknown[], size: number): Promise<number>
  get<T>(kind: ChunkKind, number: number): Promise<T[]>
  /** All of them. */
  clear(): Promise<void>
}

export function chunksOf(store: Store, secrets: Secrets, tenant: string, importId: string): Chunks {
  return {
    async put(kind, items, size) {
      const count = Math.ceil(items.length / size)
      for (let number = 0; number < count; number += 1) {
        const sealed = secrets.seal(JSON.stringify(items.slice(number * size, (number + 1) * size)))
        await store.insert(importChunks, chunkId(importId, kind, number), { tenant, import: importId, sealed })
      }
      return count
    },
    async get<T>(kind: ChunkKind, number: number) {
      const found = await store.get(importChunks, chunkId(importId, kind, number))
      return found ? (JSON.parse(secrets.open(found.data.sealed)) as T[]) : []
    },
    async clear() {
      for (;;) {
        const some = await store.query(importChunks, { eq: { import: importId }, limit: 100 })
        for (const { id, version } of some) await store.remove(importChunks, id, version)
        if (some.length < 100) return
      }
    },
  }
}
