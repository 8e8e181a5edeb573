import { createHash } from 'node:crypto'
import type { Engine, Statement } from './engine'
import { key, name, table } from './field'
import { type Migration, migrate } from './migrations'
import type { Collection } from './port'

/** What `prepare` needs of a collection, whatever its documents. */
export type Declared = Pick<Collection<Record<string, unknown>>, 'name' | 'indexes' | 'sets'>

/**
 * Makes the database ready for this program in one transaction: migrations, then the tables and indexes of the declared collections.
 * Doing it again changes nothing. Two servers that start at once wait for one another. An index that is declared no longer
 * stays until a migration drops it.
 * @throws DatabaseTooNew
 */
export async function prepare(
  engine: Engine,
  schema: string,
  collections: readonly Declared[],
  migrations: readonly Migration[],
): Promise<void> {
  await engine.tx(async (q) => {
    await lockSchema(q, schema)
    await q(`create schema if not exists "${schema}"`)
    await migrate(q, schema, migrations)
    const there = await indexesOf(q, schema)
    for (const collection of collections) await ensure(q, schema, collection, there)
  })
}

/**
 * One at a time may change the form of the database. Call it first in a transaction, and release it by ending that.
 * With a snapshot, those that waited would not see what they waited for.
 */
export async function lockSchema(q: Statement, schema: string): Promise<void> {
  await q('set transaction isolation level read committed')
  await q('select pg_advisory_xact_lock(hashtext($1))::text', [`doorstep:${name(schema)}`])
}

/** The table of a collection alone, for documents that are restored before their indexes are declared. */
export async function ensureTable(q: Statement, schema: string, collection: string): Promise<void> {
  await q(
    `create table if not exists ${table(schema, collection)} (id text collate "C" primary key, version int not null, data jsonb not null)`,
  )
}

async function ensure(q: Statement, schema: string, collection: Declared, there: ReadonlySet<string>): Promise<void> {
  await ensureTable(q, schema, collection.name)
  const create = async (using: string, fields: readonly string[]) => {
    const index = indexName(collection.name, fields, using)
    if (!there.has(index)) await q(`create index "${index}" on ${table(schema, collection.name)} using ${using}`)
  }
  for (const fields of collection.indexes) {
    const columns = fields.map(key).flatMap(({ number, text }) => [number, text])
    await create(`btree (${[...columns, 'id'].join(', ')})`, fields)
  }
  for (const field of collection.sets ?? []) {
    await create(`gin ((data->'${name(field)}') jsonb_path_ops)`, [field])
  }
}

/** PostgreSQL cuts names at 63 bytes; the hash keeps them apart, and makes a new index of a definition that changed. */
function indexName(collection: string, fields: readonly string[], definition: string): string {
  const hash = createHash('sha256').update(definition).digest('hex').slice(0, 8)
  return `${[collection, ...fields].join('_').slice(0, 54)}_${hash}`
}

async function indexesOf(q: Statement, schema: string): Promise<Set<string>> {
  const rows = await q<{ indexname: string }>('select indexname::text as indexname from pg_indexes where schemaname = $1', [schema])
  return new Set(rows.map((row) => row.indexname))
}
