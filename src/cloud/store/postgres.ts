import { AsyncLocalStorage } from 'node:async_hooks'
import { type Engine, SQLSTATE, sqlState } from './engine'
import { encode, json, key, Params, table } from './field'
import { condition } from './filter'
import { MIGRATIONS, type Migration } from './migrations'
import { patched } from './patch'
import { type Collection, Duplicate, type Filter, type Patch, type Query, type Store, type Stored, type Transaction } from './port'
import { type Declared, prepare } from './prepare'
import { RETRY, type Retry, retrying } from './retry'
import { type Row, stored } from './row'
import { openTransaction } from './transaction'

export interface StoreOptions {
  engine: Engine
  /** Every collection that the program uses. */
  collections: readonly Declared[]
  /** PostgreSQL schema that holds the tables. */
  schema?: string
  migrations?: readonly Migration[]
  retry?: Retry
}

const LARGEST_PAGE = 100
/** Documents a statement: large enough to be quick, small enough not to hold PGlite's one connection for long. */
const BATCH = 500
const COLUMNS = 'id, version, data::text as data'

/**
 * A store over PostgreSQL, after migrating and making the declared tables and indexes.
 * @throws DatabaseTooNew
 */
export async function openStore({
  engine,
  collections,
  schema = 'public',
  migrations = MIGRATIONS,
  retry = RETRY,
}: StoreOptions): Promise<Store> {
  await prepare(engine, schema, collections, migrations)
  return new PostgresStore(engine, schema, retry)
}

class PostgresStore implements Store {
  /** Set while a transaction of this store runs. */
  readonly #inside = new AsyncLocalStorage<true>()

  constructor(
    readonly engine: Engine,
    readonly schema: string,
    readonly retry: Retry,
  ) {}

  async get<T extends object>(collection: Collection<T>, id: string): Promise<Stored<T> | null> {
    const [row] = await this.#q<Row>(`select ${COLUMNS} from ${this.#table(collection)} where id = $1`, [id])
    return row ? stored<T>(row) : null
  }

  async insert<T extends object>(collection: Collection<T>, id: string, data: T): Promise<void> {
    const rows = await this.#q(
      `insert into ${this.#table(collection)} (id, version, data) values ($1, 1, $2::jsonb) on conflict do nothing returning id`,
      [id, json(data)],
    )
    if (rows.length === 0) throw new Duplicate(`${collection.name} ${id} is there already`)
  }

  async replace<T extends object>(collection: Collection<T>, id: string, version: number, data: T): Promise<boolean> {
    const rows = await this.#q(
      `update ${this.#table(collection)} set version = version + 1, data = $3::jsonb where id = $1 and version = $2::int returning id`,
      [id, version, json(data)],
    )
    return rows.length > 0
  }

  async patch<T extends object>(collection: Collection<T>, id: string, patch: Patch<T>): Promise<boolean> {
    const params = new Params()
    const rows = await this.#q(
      `update ${this.#table(collection)} set version = version + 1, data = ${patched(patch, params)} ` +
        `where id = ${params.text(id)} and ${condition(patch.guard ?? {}, params)} returning id`,
      params.values,
    )
    return rows.length > 0
  }

  async remove<T extends object>(collection: Collection<T>, id: string, version: number): Promise<boolean> {
    const rows = await this.#q(`delete from ${this.#table(collection)} where id = $1 and version = $2::int returning id`, [id, version])
    return rows.length > 0
  }

  async query<T extends object>(collection: Collection<T>, query: Query<T>): Promise<Stored<T>[]> {
    const { order, after, limit } = query
    if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE)
      throw new RangeError(`A page is 1 to ${LARGEST_PAGE} documents, not ${limit}`)
    const params = new Params()
    const where = [condition(query, params)]
    const columns: string[] = []
    if (order) {
      const { number, text } = key(order.by)
      // Leaves out booleans (-Infinity) and what has no value (NaN, which sorts last).
      where.push(`${number} > '-Infinity'::float8 and ${number} < 'NaN'::float8`)
      columns.push(number, text)
    }
    columns.push('id')
    const descending = order?.direction === 'desc'
    if (after) where.push(`(${columns.join(', ')}) ${descending ? '<' : '>'} (${position(after, order !== undefined, params).join(', ')})`)
    const rows = await this.#q<Row>(
      `select ${COLUMNS} from ${this.#table(collection)} where ${where.join(' and ')} ` +
        `order by ${columns.map((column) => `${column}${descending ? ' desc' : ''}`).join(', ')} limit ${params.integer(limit)}`,
      params.values,
    )
    return rows.map((row) => stored<T>(row))
  }

  async count<T extends object>(collection: Collection<T>, filter: Filter<T>): Promise<number> {
    const params = new Params()
    const sql = `select count(*)::int as count from ${this.#table(collection)} where ${condition(filter, params)}`
    const [row] = await this.#q<{ count: number }>(sql, params.values)
    return row?.count ?? 0
  }

  async *cursor<T extends object>(collection: Collection<T>, filter: Filter<T>): AsyncIterable<Stored<T>> {
    for (let last: string | undefined; ; ) {
      const params = new Params()
      const where = condition(filter, params)
      const beyond = last === undefined ? '' : ` and id > ${params.text(last)}`
      const rows = await this.#q<Row>(
        `select ${COLUMNS} from ${this.#table(collection)} where ${where}${beyond} order by id limit ${params.integer(BATCH)}`,
        params.values,
      )
      for (const row of rows) yield stored<T>(row)
      last = rows.at(-1)?.id
      if (rows.length < BATCH) return
    }
  }

  async insertMany<T extends object>(collection: Collection<T>, documents: readonly { id: string; data: T }[]): Promise<void> {
    const sql = `insert into ${this.#table(collection)} (id, version, data) select id, 1, data::jsonb from unnest($1::text[], $2::text[]) as x(id, data)`
    try {
      await this.#tx(async (q) => {
        for (let at = 0; at < documents.length; at += BATCH) {
          const batch = documents.slice(at, at + BATCH)
          await q(sql, [batch.map(({ id }) => id), batch.map(({ data }) => json(data))])
        }
      })
    } catch (error) {
      if (sqlState(error) === SQLSTATE.uniqueViolation) throw new Duplicate(`An id of ${collection.name} is there already`)
      throw error
    }
  }

  async tx<R>(work: (transaction: Transaction) => Promise<R>): Promise<R> {
    return this.#tx(async (q) => {
      const { port, settle } = openTransaction(q, this.schema)
      try {
        return await this.#inside.run(true, () => work(port))
      } finally {
        // Comes before the engine commits; what failed inside wins over what the work made of it.
        settle()
      }
    })
  }

  close(): Promise<void> {
    return this.engine.close()
  }

  #table(collection: { name: string }): string {
    return table(this.schema, collection.name)
  }

  #tx: Engine['tx'] = (work) => {
    this.#outside()
    return retrying(this.retry, () => this.engine.tx(work))
  }

  /** Single statements are tried again too: engines that are always serializable refuse them under load. */
  #q: Engine['q'] = (sql, params) => {
    this.#outside()
    return retrying(this.retry, () => this.engine.q(sql, params))
  }

  /** PGlite has one connection and would wait for itself for ever; on a server the write would not be part of the transaction. */
  #outside(): void {
    if (this.#inside.getStore()) throw new Error('Inside a transaction, read and write through the transaction only')
  }
}

/** The values of a keyset position, in the order of the columns. */
function position(after: readonly [string | number, string], ordered: boolean, params: Params): string[] {
  const [value, id] = after
  if (!ordered) return [params.text(id)]
  const [number, text] = encode(value)
  return [params.number(number), params.text(text), params.text(id)]
}
