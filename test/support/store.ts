import { randomBytes } from 'node:crypto'
import type { PGlite } from '@electric-sql/pglite'
import type { Engine } from '@/cloud/store/engine'
import { pgEngine } from '@/cloud/store/engine.pg'
import { pgliteEngine } from '@/cloud/store/engine.pglite'
import type { Store } from '@/cloud/store/port'
import { openStore, type StoreOptions } from '@/cloud/store/postgres'

/** What `pglite-host.cjs` keeps for all test files of one jest worker. */
interface Host {
  PGlite: typeof PGlite
  memory: Promise<PGlite> | undefined
  /** Emptied schemas by what was declared in them. */
  free: Map<string, string[]>
  schemas: number
}

const host = (globalThis as unknown as Record<symbol, Host>)[Symbol.for('doorstep.test.pglite')]

/**
 * An empty store in memory, on PGlite. Close it after the test: its tables are emptied and given to the next test that declares
 * the same collections, which takes milliseconds.
 */
export async function memoryStore(collections: StoreOptions['collections'], options: Partial<StoreOptions> = {}): Promise<Store> {
  const declared = JSON.stringify([collections.map(({ name, indexes, sets }) => [name, indexes, sets ?? []]), options.migrations?.length])
  const { engine, schema } = await memoryEngine(declared)
  return openStore({ engine, schema, collections, ...options })
}

/** The engine of `memoryStore` and the schema to use on it. A schema is used again by the next caller that gives the same `declared`. */
export async function memoryEngine(declared = randomBytes(6).toString('hex')): Promise<{ engine: Engine; schema: string }> {
  if (!host) throw new Error('Set testEnvironment to test/support/environment.cjs')
  host.memory ??= host.PGlite.create()
  const engine = pgliteEngine(await host.memory)
  const schema = host.free.get(declared)?.pop() ?? `test${++host.schemas}`
  const close = async () => {
    const tables = await engine.q<{ name: string }>('select tablename::text as name from pg_tables where schemaname = $1', [schema])
    for (const { name } of tables) if (name !== '_doorstep') await engine.q(`delete from "${schema}"."${name}"`)
    host.free.set(declared, [...(host.free.get(declared) ?? []), schema])
  }
  return { engine: { ...engine, close }, schema }
}

/** A store in a schema of its own on the real PostgreSQL that jest's global setup started; dropped when it is closed. */
export async function serverStore(collections: StoreOptions['collections'], options: Partial<StoreOptions> = {}): Promise<Store> {
  return openStore({ ...(await serverEngine()), collections, ...options })
}

/** The engine of `serverStore` and the schema to use on it. */
export async function serverEngine(): Promise<{ engine: Engine; schema: string }> {
  const schema = `test_${randomBytes(6).toString('hex')}`
  const engine = pgEngine({ connectionString: databaseUrl() })
  const close = async () => {
    await engine.q(`drop schema if exists "${schema}" cascade`)
    await engine.close()
  }
  return { engine: { ...engine, close }, schema }
}

/** Of the PostgreSQL that jest's global setup started. */
export function databaseUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error('No TEST_DATABASE_URL: the test runs without test/support/global-setup.mjs')
  return url
}

/** Every engine a store suite runs on: `describe.each(storeEngines)('… on %s', (_name, open) => …)`. */
export const storeEngines: readonly (readonly [name: string, open: typeof memoryStore])[] = [
  ['PGlite', memoryStore],
  ['PostgreSQL', serverStore],
]
