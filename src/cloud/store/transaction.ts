import type { Statement } from './engine'
import { json, table } from './field'
import { type Collection, Duplicate, Stale, type Stored, type Transaction } from './port'
import { type Row, stored } from './row'

/** A transaction's port over one open transaction of the engine, and how to end it. */
export interface OpenTransaction {
  port: Transaction
  /** Call when the work has returned. @throws what failed in it, so that nothing half done is committed even if the work caught it */
  settle(): void
}

export function openTransaction(q: Statement, schema: string): OpenTransaction {
  let failure: { error: unknown } | undefined
  let ended = false
  /** Documents read as absent: an insert that then meets one has lost a race and is tried again. */
  const absent = new Set<string>()

  /** A failed statement spoils the whole transaction in PostgreSQL, and a stale read must be tried again: both are kept. */
  async function keep<R>(work: () => Promise<R>): Promise<R> {
    if (ended) throw new Error('The transaction has ended: await everything that is done in it')
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Duplicate)) failure ??= { error }
      throw error
    }
  }

  async function changed(work: Promise<unknown[]>, collection: { name: string }, id: string): Promise<void> {
    if ((await work).length === 0) throw new Stale(`${collection.name} ${id} changed since it was read`)
  }

  const port: Transaction = {
    get: <T extends object>(collection: Collection<T>, id: string): Promise<Stored<T> | null> =>
      keep(async () => {
        const [row] = await q<Row>(`select id, version, data::text as data from ${table(schema, collection.name)} where id = $1`, [id])
        if (!row) absent.add(place(collection, id))
        return row ? stored<T>(row) : null
      }),
    insert: (collection, id, data) =>
      keep(async () => {
        const rows = await q(
          `insert into ${table(schema, collection.name)} (id, version, data) values ($1, 1, $2::jsonb) on conflict do nothing returning id`,
          [id, json(data)],
        )
        if (rows.length > 0) return
        if (absent.has(place(collection, id))) throw new Stale(`${collection.name} ${id} appeared since it was looked for`)
        throw new Duplicate(`${collection.name} ${id} is there already`)
      }),
    replace: (collection, id, version, data) =>
      keep(() =>
        changed(
          q(
            `update ${table(schema, collection.name)} set version = version + 1, data = $3::jsonb where id = $1 and version = $2::int returning id`,
            [id, version, json(data)],
          ),
          collection,
          id,
        ),
      ),
    remove: (collection, id, version) =>
      keep(() =>
        changed(
          q(`delete from ${table(schema, collection.name)} where id = $1 and version = $2::int returning id`, [id, version]),
          collection,
          id,
        ),
      ),
  }
  return {
    port,
    settle() {
      ended = true
      if (failure) throw failure.error
    },
  }
}

function place(collection: { name: string }, id: string): string {
  return `${collection.name} ${id}`
}
