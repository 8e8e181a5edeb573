import { Pool, type PoolClient } from 'pg'
import type { Engine, Statement } from './engine'

export interface PgOptions {
  connectionString: string
  /** Most connections at once. */
  max?: number
  /** Told of connections that broke while idle; the pool replaces them. */
  onIdleError?: (error: Error) => void
}

/** Milliseconds: a server that does not answer becomes an error, not a request that hangs. */
const CONNECT_TIMEOUT = 10_000
const STATEMENT_TIMEOUT = 60_000

/** An engine over a pool of connections to a PostgreSQL server. */
export function pgEngine({ connectionString, max = 10, onIdleError = () => {} }: PgOptions): Engine {
  const pool = new Pool({ connectionString, max, connectionTimeoutMillis: CONNECT_TIMEOUT, statement_timeout: STATEMENT_TIMEOUT })
  // Without a listener a broken idle connection would end the process.
  pool.on('error', onIdleError)
  return {
    q: statement(pool),
    tx: (work) => transaction(pool, work),
    close: () => pool.end(),
  }
}

async function transaction<R>(pool: Pool, work: (q: Statement) => Promise<R>): Promise<R> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin isolation level repeatable read')
    const result = await work(statement(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function statement(on: Pick<Pool | PoolClient, 'query'>): Statement {
  return async <R extends object>(sql: string, params: readonly unknown[] = []) => (await on.query<R>(sql, [...params])).rows
}
