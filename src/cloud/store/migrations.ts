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
    super(
      `The database is at version ${stored} but this program knows only version ${known}: start the newer program, or restore an older dump`,
    )
  }
}

/**
 * Brings the data to this program's version. Call it in a transaction, under the lock of `prepare`.
 * @throws DatabaseTooNew
 */
export async function migrate(q: Statement, schema: string, migrations: readonly Migration[]): Promise<void> {
  const stored = await migratedTo(q, schema)
  const known = Math.max(0, ...migrations.map((migration) => migration.number))
  if (stored > known) throw new DatabaseTooNew(stored, known)
  for (const migration of migrations) {
    if (migration.number <= stored) continue
    await migration.up(q, schema)
    await record(q, schema, migration)
  }
}

/** The number of the last migration that ran here, 0 for none. */
export async function migratedTo(q: Statement, schema: string): Promise<number> {
  await q(
    `create table if not exists ${ledger(schema)} (number int primary key, name text not null, at timestamptz not null default now())`,
  )
  const [row] = await q<{ stored: number }>(`select coalesce(max(number), 0) as stored from ${ledger(schema)}`)
  return row?.stored ?? 0
}

/** Says that exactly these have run, which restored documents have behind them. */
export async function recordMigrations(q: Statement, schema: string, migrations: readonly Migration[]): Promise<void> {
  await migratedTo(q, schema)
  await q(`delete from ${ledger(schema)}`)
  for (const migration of migrations) await record(q, schema, migration)
}

async function record(q: Statement, schema: string, migration: Migration): Promise<void> {
  await q(`insert into ${ledger(schema)} (number, name) values ($1, $2)`, [migration.number, migration.name])
}

function ledger(schema: string): string {
  return `"${name(schema)}"."_doorstep"`
}
