import type { PGlite, PGliteInterface, Transaction } from '@electric-sql/pglite'
import type { Engine, Statement } from './engine'

/** `major` of the PostgreSQL that the pinned PGlite carries; a data folder of another major does not open. */
export const PGLITE_MAJOR = 18

/** @param db an open PGlite, closed with the engine */
export function pgliteEngine(db: PGlite): Engine {
  return {
    q: statement(db),
    tx: (work) => db.transaction((inner) => work(statement(inner))),
    close: () => db.close(),
  }
}

function statement(on: Pick<PGliteInterface | Transaction, 'query'>): Statement {
  return async <R extends object>(sql: string, params: readonly unknown[] = []) => (await on.query<R>(sql, [...params])).rows
}
