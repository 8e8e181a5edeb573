import type { Collection } from '@/cloud/store/port'
import { openStore } from '@/cloud/store/postgres'
import { memoryEngine, serverEngine } from '../../support/store'

const engines = [
  ['PGlite', memoryEngine],
  ['PostgreSQL', serverEngine],
] as const

interface Thing {
  kind: string
  at: string
  size: number
  tags: string[]
}
const things: Collection<Thing> = { name: 'things', indexes: [['kind', 'at'], ['size']], sets: ['tags'] }

describe.each(engines)('preparing a database on %s', (_name, engineOf) => {
  let place: Awaited<ReturnType<typeof engineOf>>
  beforeEach(async () => {
    place = await engineOf()
  })
  afterEach(() => place.engine.close())

  const open = (migrations?: Parameters<typeof openStore>[0]['migrations'], collections = [things]) =>
    openStore({ ...place, collections, ...(migrations && { migrations }) })
  const indexes = async () =>
    (
      await place.engine.q<{ name: string }>('select indexname::text as name from pg_indexes where schemaname = $1 order by 1', [
        place.schema,
      ])
    ).map(({ name }) => name)

  test('runs each migration once, in order, and only those that are new', async () => {
    const ran: string[] = []
    const step = (number: number) => ({ number, name: `step ${number}`, up: async () => void ran.push(`step ${number}`) })
    await open([step(1), step(2)])
    await open([step(1), step(2)])
    await open([step(1), step(2), step(3)])
    expect(ran).toEqual(['step 1', 'step 2', 'step 3'])
  })

  test('leaves everything as it was when a migration fails', async () => {
    const store = await open([{ number: 1, name: 'one', up: async () => {} }])
    await store.insert(things, 'one', { kind: 'a', at: '', size: 1, tags: [] })
    const failing = {
      number: 2,
      name: 'two',
      up: async (q: Parameters<NonNullable<Parameters<typeof open>[0]>[number]['up']>[0], schema: string) => {
        await q(`delete from "${schema}"."things"`)
        throw new Error('half done')
      },
    }
    await expect(open([{ number: 1, name: 'one', up: async () => {} }, failing])).rejects.toThrow('half done')
    expect(await store.count(things, {})).toBe(1)
    await open([{ number: 1, name: 'one', up: async () => {} }])
  })

  test('is refused to an older program', async () => {
    const step = (number: number) => ({ number, name: `${number}`, up: async () => {} })
    await open([step(1), step(2)])
    await expect(open([step(1)])).rejects.toMatchObject({ name: 'DatabaseTooNew', message: expect.stringContaining('version 2') as string })
  })

  test('makes each declared index once, also when one is declared later', async () => {
    await open()
    const first = await indexes()
    expect(first).toHaveLength(5)
    await open()
    expect(await indexes()).toEqual(first)
    await open(undefined, [{ ...things, indexes: [...things.indexes, ['at']] }])
    expect(await indexes()).toHaveLength(6)
  })

  test('keeps names apart that PostgreSQL would cut to the same', async () => {
    const field = (end: string) => `${'long'.repeat(15)}${end}`
    await open(undefined, [{ name: 'wide', indexes: [[field('a')], [field('b')]] } as never])
    expect((await indexes()).filter((name) => name.startsWith('wide_long'))).toHaveLength(2)
  })

  test('refuses a name that is not one', async () => {
    await expect(open(undefined, [{ ...things, name: 'x"; drop table y' }])).rejects.toThrow(TypeError)
    await expect(open(undefined, [{ ...things, indexes: [["a' b"]] } as never])).rejects.toThrow(TypeError)
  })

  test('gives queries an index for equality with order, ranges of numbers, and sets', async () => {
    const asked: string[] = []
    const engine = {
      ...place.engine,
      q: (sql: string, params?: readonly unknown[]) => {
        asked.push(sql)
        return place.engine.q(sql, params)
      },
    } as typeof place.engine
    const store = await openStore({ ...place, engine, collections: [things] })
    await store.insertMany(
      things,
      Array.from({ length: 3_000 }, (_, n) => ({
        id: `${n}`,
        data: { kind: `kind${n % 30}`, at: new Date(n * 1_000).toISOString(), size: n, tags: [`tag${n % 200}`] },
      })),
    )
    await place.engine.q(`analyze "${place.schema}"."things"`)
    const planOf = async (query: Parameters<typeof store.query<Thing>>[1]) => {
      const params: unknown[] = []
      const spy = {
        ...place.engine,
        q: async (_sql: string, values: readonly unknown[] = []) => {
          params.push(...values)
          return []
        },
      } as typeof place.engine
      asked.length = 0
      await store.query(things, query)
      const listening = await openStore({ ...place, engine: { ...spy, tx: place.engine.tx }, collections: [things] })
      await listening.query(things, query)
      const rows = await place.engine.q<{ 'QUERY PLAN': string }>(`explain ${asked[0]}`, params)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    }
    const after = [new Date(1_500_000).toISOString(), '1500'] as const
    const page = await planOf({ eq: { kind: 'kind3' }, order: { by: 'at', direction: 'desc' }, after, limit: 20 })
    expect(page).toContain('Index Scan Backward using things_kind_at_')
    expect(page).not.toContain('Sort')
    expect(await planOf({ range: { size: { gte: 10, lt: 20 } }, limit: 20 })).toContain('things_size_')
    expect(await planOf({ order: { by: 'size', direction: 'asc' }, limit: 20 })).toMatch(/^Limit.*\n\s*->\s+Index Scan using things_size_/)
    expect(await planOf({ has: { tags: 'tag7' }, limit: 20 })).toContain('things_tags_')
  })
})
