import type { Statement } from './engine'
import { name } from './field'

/** One step forward of stored data. Numbers rise by one; a step that was released never changes. */
export interface Migration {
  number: number
  name: string
  /** Runs once, in the transaction that prepares the database. Tables of collections may not exist yet. */
  up(q: Statement, schema: string): Promise<void>
}

export const MIGRATIONS: readonly Migration[] = [
  // The first form: collections as (id, version, data). Nothing to change, only a number to count from.
  { number: 1, name: 'documents', up: async () => {} },
]

/** The data was written by a newer program. Nothing was changed. */
export class DatabaseTooNew extends Error {
  override name = 'DatabaseTooNew'
  constructor(stored: number, known: number) {
    super(`The database is at version ${stored} but this program knows only version ${known}: start the newer program, or restore an older dump`)
  }
}

/**
 * Brings the data to this program's version. Call it in a transaction, under the lock of `prepare`.
 * @throws DatabaseTooNew
 */
export async function migrate(q: Statement, schema: string, migrations: readonly Migration[]): Promise<void> {
  const ledger = `"${name(schema)}"."_doorstep"`
  await q(`create table if not exists ${ledger} (number int primary key, name text not null, at timestamptz not null default now())`)
  const [row] = await q<{ stored: number }>(`select coalesce(max(number), 0) as stored from ${ledger}`)
  const stored = row?.stored ?? 0
  const known = Math.max(0, ...migrations.map((migration) => migration.number))
  if (stored > known) throw new DatabaseTooNew(stored, known)
  for (const migration of migrations) {
    if (migration.number <= stored) continue
    await migration.up(q, schema)
    await q(`insert into ${ledger} (number, name) values ($1, $2)`, [migration.number, migration.name])
  }
}
