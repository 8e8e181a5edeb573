import { type Collection, Duplicate, type Store } from '@/cloud/store/port'
import type { StoreOptions } from '@/cloud/store/postgres'

interface Thing {
  kind?: string
  at?: string
  size?: number | null
  open?: boolean
  mixed?: unknown
  tags?: string[]
  holders?: unknown[]
  lng?: number
  lat?: number
}

const things: Collection<Thing> = {
  name: 'things',
  indexes: [['kind', 'at'], ['kind', 'size'], ['open', 'at'], ['lng', 'lat'], ['mixed']],
  sets: ['tags'],
}
const others: Collection<{ total: number }> = { name: 'others', indexes: [] }

/** What every engine must do. Handed to each adapter: `open` gives an empty store of the declared collections. */
export function storeBehaviour(open: (collections: StoreOptions['collections']) => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open([things, others])
  })
  afterEach(() => store.close())

  const fill = (documents: Record<string, Thing>) =>
    store.insertMany(
      things,
      Object.entries(documents).map(([id, data]) => ({ id, data })),
    )
  const ids = async (query: Omit<Parameters<typeof store.query<Thing>>[1], 'limit'>) =>
    (await store.query(things, { limit: 100, ...query })).map(({ id }) => id)

  test('gives back what was inserted, at version 1', async () => {
    const data: Thing = { kind: '漏水', size: 0.1, tags: ['a', '"quoted"', '\\'], at: '2026-11-21T00:00:00.000Z', mixed: { b: [1, null], a: true } }
    await store.insert(things, 'one', data)
    expect(await store.get(things, 'one')).toStrictEqual({ id: 'one', version: 1, data })
    expect(await store.get(things, 'two')).toBeNull()
  })

  test('refuses a second document with the same id', async () => {
    await store.insert(things, 'one', { kind: 'first' })
    await expect(store.insert(things, 'one', { kind: 'second' })).rejects.toThrow(Duplicate)
    expect((await store.get(things, 'one'))?.data.kind).toBe('first')
  })
}
