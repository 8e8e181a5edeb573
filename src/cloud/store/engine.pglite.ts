import type { PGlite, PGliteInterface, Transaction } from '@electric-sql/pglite'
import { slices } from '../services/pause'
import type { Engine, Statement } from './engine'

/** `major` of the PostgreSQL that the pinned PGlite carries; a data folder of another major does not open. */
export const PGLITE_MAJOR = 18

/**
 * PGlite computes in this process and answers without giving way: a long row of statements would keep the door from everybody else.
 * So it pauses between two of them whenever a slice is used up.
 * @param db an open PGlite, closed with the engine
 */
export function pgliteEngine(db: PGlite): Engine {
  const pause = slices()
  return {
    q: statement(db, pause),
    tx: (work) => db.transaction((inner) => work(statement(inner, pause))),
    close: () => db.close(),
  }
}

function statement(on: Pick<PGliteInterface | Transaction, 'query'>, pause: () => Promise<void> | undefined): Statement {
  return async <R extends object>(sql: string, params: readonly unknown[] = []) => {
    const { rows } = await on.query<R>(sql, [...params])
    await pause()
    return rows
  }
}
