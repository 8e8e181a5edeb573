import type { Instant } from '../../domain/shared/time'
import type { Engine, Statement } from './engine'
import { name, table } from './field'
import { MIGRATIONS, type Migration, migratedTo, recordMigrations } from './migrations'
import { ensureTable, lockSchema } from './prepare'
import type { Row } from './row'

/**
 * All documents as lines of JSON, the same for every engine:
 * a header `{"doorstep": "dump", "format", "migration", "at"}`, a line `{"collection", "id", "version", "data"}` for each document,
 * and a trailer `{"end": true, "counts"}` without which a dump counts as cut off.
 */
const FORMAT = 1
const BATCH = 500

/** Documents by collection. */
export type Counts = Record<string, number>

interface Header {
  doorstep: 'dump'
  format: number
  migration: number
  at: Instant
}
interface Line {
  collection: string
  id: string
  version: number
  data: unknown
}
interface Trailer {
  end: true
  counts: Counts
}

/** The dump cannot be restored, or not here. Nothing was changed. */
export class RestoreRefused extends Error {
  override name = 'RestoreRefused'
}

/** Writes everything as it is at one moment. @param write gets each line, without its end */
export async function dump(engine: Engine, write: (line: string) => Promise<void>, at: Instant, schema = 'public'): Promise<Counts> {
  return engine.tx(async (q) => {
    const header: Header = { doorstep: 'dump', format: FORMAT, migration: await migratedTo(q, schema), at }
    await write(JSON.stringify(header))
    const counts: Counts = {}
    for (const collection of await collectionsIn(q, schema)) {
      counts[collection] = await dumpCollection(q, schema, collection, write)
    }
    const trailer: Trailer = { end: true, counts }
    await write(JSON.stringify(trailer))
    return counts
  })
}

async function dumpCollection(q: Statement, schema: string, collection: string, write: (line: string) => Promise<void>): Promise<number> {
  let count = 0
  for (let last: string | undefined; ; ) {
    const rows = await q<Row>(
      `select id, version, data::text as data from ${table(schema, collection)} ${last === undefined ? '' : 'where id > $1'} order by id limit ${BATCH}`,
      last === undefined ? [] : [last],
    )
    for (const { id, version, data } of rows) {
      await write(`{"collection":${JSON.stringify(collection)},"id":${JSON.stringify(id)},"version":${version},"data":${data}}`)
    }
    count += rows.length
    last = rows.at(-1)?.id
    if (rows.length < BATCH) return count
  }
}

export interface RestoreOptions {
  /** Throw away what is there. */
  replace?: boolean
  schema?: string
  migrations?: readonly Migration[]
}

/**
 * Puts a dump into an empty database: all of it, or nothing. Indexes, and migrations newer than the dump, come with the next start.
 * @throws RestoreRefused
 */
export async function restore(
  engine: Engine,
  lines: AsyncIterable<string>,
  { replace = false, schema = 'public', migrations = MIGRATIONS }: RestoreOptions = {},
): Promise<Counts> {
  return engine.tx(async (q) => {
    await lockSchema(q, schema)
    await q(`create schema if not exists "${name(schema)}"`)
    const iterator = lines[Symbol.asyncIterator]()
    const header = parse<Header>((await iterator.next()).value as string | undefined)
    checkHeader(header, migrations)
    await clear(q, schema, replace)
    await recordMigrations(
      q,
      schema,
      migrations.filter(({ number }) => number <= header.migration),
    )
    return fill(q, schema, { [Symbol.asyncIterator]: () => iterator })
  })
}

function checkHeader(header: Partial<Header> | undefined, migrations: readonly Migration[]): asserts header is Header {
  if (header?.doorstep !== 'dump' || typeof header.migration !== 'number')
    throw new RestoreRefused('The file is not a dump of this program')
  const known = Math.max(...migrations.map(({ number }) => number))
  if (header.format !== FORMAT || header.migration > known)
    throw new RestoreRefused('A newer version wrote the dump: restore it with that version')
}

async function clear(q: Statement, schema: string, replace: boolean): Promise<void> {
  const collections = await collectionsIn(q, schema)
  for (const collection of collections) {
    const [row] = await q(`select 1 from ${table(schema, collection)} limit 1`)
    if (row && !replace)
      throw new RestoreRefused('There are documents here already: restore into an empty store, or add --replace to throw them away')
  }
  for (const collection of collections) await q(`drop table ${table(schema, collection)}`)
}

async function fill(q: Statement, schema: string, lines: AsyncIterable<string>): Promise<Counts> {
  const counts: Counts = {}
  let batch: Line[] = []
  const flush = async () => {
    const [first] = batch
    if (first) await insert(q, schema, first.collection, batch)
    batch = []
  }
  let trailer: Trailer | undefined
  for await (const text of lines) {
    const line = parse<Line | Trailer>(text)
    if (trailer || !line) throw new RestoreRefused('The dump is damaged: a line of it is not what it should be')
    if ('end' in line) {
      trailer = line
      continue
    }
    if (batch.length === BATCH || (batch[0] && batch[0].collection !== line.collection)) await flush()
    if (counts[line.collection] === undefined) await ensureTable(q, schema, line.collection)
    counts[line.collection] = (counts[line.collection] ?? 0) + 1
    batch.push(line)
  }
  await flush()
  if (!trailer) throw new RestoreRefused('The dump is cut off: its end is missing')
  const expected = Object.entries(trailer.counts)
  if (
    expected.some(([collection, count]) => count !== (counts[collection] ?? 0)) ||
    sum(Object.values(trailer.counts)) !== sum(Object.values(counts))
  ) {
    throw new RestoreRefused('The dump is damaged: it holds more or fewer documents than its end says')
  }
  return trailer.counts
}

async function insert(q: Statement, schema: string, collection: string, lines: readonly Line[]): Promise<void> {
  await q(
    `insert into ${table(schema, collection)} (id, version, data) ` +
      'select id, version, data::jsonb from unnest($1::text[], $2::int[], $3::text[]) as x(id, version, data)',
    [lines.map(({ id }) => id), lines.map(({ version }) => version), lines.map(({ data }) => JSON.stringify(data))],
  )
}

/** Tables of the form that collections have; others in the schema are not ours. */
export async function collectionsIn(q: Statement, schema: string): Promise<string[]> {
  const rows = await q<{ name: string }>(
    `select table_name::text as name from information_schema.columns where table_schema = $1 group by table_name
     having string_agg(column_name || ' ' || data_type, ', ' order by column_name) = 'data jsonb, id text, version integer' order by table_name`,
    [schema],
  )
  return rows.map((row) => row.name)
}

function parse<T extends object>(text: string | undefined): T | undefined {
  try {
    const value = JSON.parse(text ?? '') as unknown
    return typeof value === 'object' && value !== null ? (value as T) : undefined
  } catch {
    return undefined
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
