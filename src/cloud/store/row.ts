import type { Stored } from './port'

/** A row as both engines give it: `data` is read as text and parsed here, so that neither engine's own parser matters. */
export interface Row {
  id: string
  version: number
  data: string
}

export function stored<T>(row: Row): Stored<T> {
  return { id: row.id, version: row.version, data: JSON.parse(row.data) as T }
}
