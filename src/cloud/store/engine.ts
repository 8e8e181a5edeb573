/** Runs one parameterised statement and gives its rows. */
export type Statement = <R extends object = Record<string, unknown>>(sql: string, params?: readonly unknown[]) => Promise<R[]>

/**
 * The seam under the PostgreSQL adapter. Two engines stand behind it: a server reached through `pg`, and PGlite in this process.
 * Both throw errors that carry PostgreSQL's SQLSTATE in `code`.
 */
export interface Engine {
  q: Statement
  /** All statements that go through `q` happen or none. Snapshot isolation. `work` must not use the engine itself: PGlite has one connection. */
  tx<R>(work: (q: Statement) => Promise<R>): Promise<R>
  close(): Promise<void>
}

/** SQLSTATE of an error from the engine, if it has one. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : undefined
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
export const SQLSTATE = {
  uniqueViolation: '23505',
  serializationFailure: '40001',
  deadlock: '40P01',
} as const
