import { Busy, type Collection, Duplicate, type Guard, type Query, Stale, type Store } from '@/cloud/store/port'
import type { StoreOptions } from '@/cloud/store/postgres'

interface Thing {
  kind?: string | null
  at?: string
  size?: number | string | boolean | null
  tags?: unknown
  holders?: unknown
  lng?: number
  lat?: number
}

const things: Collection<Thing> = {
  name: 'things',
  indexes: [
    ['kind', 'at'],
    ['kind', 'size'],
    ['lng', 'lat'],
  ],
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
  const ids = async (query: Partial<Query<Thing>>) => (await store.query(things, { limit: 100, ...query })).map(({ id }) => id)
  const data = async (id: string) => (await store.get(things, id))?.data

  describe('one document', () => {
    test('comes back as it was inserted, at version 1', async () => {
      const thing: Thing = {
        kind: '漏水 "quoted" \\ \u2028 😀',
        size: 0.1,
        tags: ['a', null],
        holders: { b: [1, [null]], a: true },
        at: '2026-11-21T00:00:00.000Z',
      }
      await store.insert(things, 'one', thing)
      expect(await store.get(things, 'one')).toStrictEqual({ id: 'one', version: 1, data: thing })
    })

    test('that is not there is null', async () => {
      expect(await store.get(things, 'one')).toBeNull()
    })

    test.each([0, -1.5, 0.1, 1e21, 1e-7, 5e-324, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER])('keeps the number %p', async (size) => {
      await store.insert(things, 'one', { size })
      expect(await data('one')).toStrictEqual({ size })
      expect(await ids({ eq: { size } })).toEqual(['one'])
    })

    test('refuses a second with the same id', async () => {
      await store.insert(things, 'one', { kind: 'first' })
      await expect(store.insert(things, 'one', { kind: 'second' })).rejects.toThrow(Duplicate)
      expect(await store.get(things, 'one')).toStrictEqual({ id: 'one', version: 1, data: { kind: 'first' } })
    })

    test('is its own in each collection', async () => {
      await store.insert(things, 'one', { kind: 'a' })
      await store.insert(others, 'one', { total: 1 })
      expect((await store.get(others, 'one'))?.data).toStrictEqual({ total: 1 })
    })

    test('is replaced at its version only', async () => {
      await store.insert(things, 'one', { kind: 'a', at: 'x' })
      expect(await store.replace(things, 'one', 1, { kind: 'b' })).toBe(true)
      expect(await store.replace(things, 'one', 1, { kind: 'c' })).toBe(false)
      expect(await store.replace(things, 'two', 1, { kind: 'c' })).toBe(false)
      expect(await store.get(things, 'one')).toStrictEqual({ id: 'one', version: 2, data: { kind: 'b' } })
    })

    test('is removed at its version only', async () => {
      await store.insert(things, 'one', {})
      expect(await store.remove(things, 'one', 2)).toBe(false)
      expect(await store.remove(things, 'one', 1)).toBe(true)
      expect(await store.remove(things, 'one', 1)).toBe(false)
      expect(await store.get(things, 'one')).toBeNull()
    })
  })

  describe('a patch', () => {
    test('sets, counts, appends and strikes off at once, and raises the version', async () => {
      await store.insert(things, 'one', { kind: 'a', size: 1, tags: ['x'], holders: ['u', 'v', 'u'] })
      expect(await store.patch(things, 'one', { set: { kind: 'b' }, inc: { size: -3 }, push: { tags: 'y' }, pull: { holders: 'u' } })).toBe(
        true,
      )
      expect(await store.get(things, 'one')).toStrictEqual({
        id: 'one',
        version: 2,
        data: { kind: 'b', size: -2, tags: ['x', 'y'], holders: ['v'] },
      })
    })

    test('starts a missing or null number at 0 and a missing or null array empty', async () => {
      await store.insert(things, 'one', { tags: null })
      await store.patch(things, 'one', { inc: { size: 2 }, push: { tags: ['nested'], holders: { a: 1 } } })
      expect(await data('one')).toStrictEqual({ size: 2, tags: [['nested']], holders: [{ a: 1 }] })
    })

    test('adds as JavaScript adds', async () => {
      await store.insert(things, 'one', { size: 0.1 })
      await store.patch(things, 'one', { inc: { size: 0.2 } })
      expect((await data('one'))?.size).toBe(0.1 + 0.2)
    })

    test('strikes off every equal object, whatever the order of its fields, and no object that has more', async () => {
      const holders = [{ a: 1, b: [2] }, { a: 1 }, { b: [2], a: 1 }, { a: 1, b: [2], c: 3 }]
      await store.insert(things, 'one', { holders })
      await store.patch(things, 'one', { pull: { holders: { b: [2], a: 1 } } })
      expect((await data('one'))?.holders).toStrictEqual([{ a: 1 }, { a: 1, b: [2], c: 3 }])
    })

    test('can strike off the last element, and from an array that is missing', async () => {
      await store.insert(things, 'one', { holders: [1] })
      expect(await store.patch(things, 'one', { pull: { holders: 1, tags: 1 } })).toBe(true)
      expect(await data('one')).toStrictEqual({ holders: [] })
    })

    test('removes a field that is set to undefined', async () => {
      await store.insert(things, 'one', { kind: 'a', at: 'b' })
      await store.patch(things, 'one', { set: { kind: undefined, size: null } })
      expect(await data('one')).toStrictEqual({ at: 'b', size: null })
    })

    test('of a document that is not there does nothing', async () => {
      expect(await store.patch(things, 'one', { set: { kind: 'a' } })).toBe(false)
      expect(await store.get(things, 'one')).toBeNull()
    })

    test('may not change one field in two ways', async () => {
      await store.insert(things, 'one', { tags: [] })
      await expect(store.patch(things, 'one', { push: { tags: 'a' }, pull: { tags: 'b' } })).rejects.toThrow(TypeError)
    })

    const guards: [does: boolean, what: string, guard: Guard<Thing>][] = [
      [true, 'equal', { eq: { kind: 'a', size: 5 } }],
      [false, 'one of two unequal', { eq: { kind: 'a', size: 6 } }],
      [false, 'equal to text that looks like the number', { eq: { size: '5' } }],
      [true, 'null where there is nothing', { eq: { at: null } as Guard<Thing>['eq'] }],
      [false, 'null where there is something', { eq: { kind: null } }],
      [true, 'in a list', { in: { kind: ['b', 'a'], size: [5, 'a', null] } }],
      [false, 'in an empty list', { in: { kind: [] } }],
      [true, 'in a range', { range: { size: { gt: 4, lte: 5 } } }],
      [false, 'at the open end of a range', { range: { size: { gt: 5 } } }],
      [false, 'missing, in a range', { range: { at: { gte: '' } } }],
      [false, 'a number, in a range of texts', { range: { size: { gte: '' } } }],
      [false, 'a text, in a range of numbers', { range: { kind: { gte: 0 } } }],
      [true, 'an array that has it', { has: { tags: 'x' } }],
      [false, 'an array that has it not', { has: { tags: 'z' } }],
      [false, 'a text, not an array', { has: { kind: 'a' } }],
      [true, 'an array that lacks it', { lacks: { tags: 'z' } }],
      [false, 'an array that does not lack it', { lacks: { tags: 'x' } }],
      [true, 'a missing array, which lacks everything', { lacks: { holders: 'x' } }],
    ]
    test.each(guards)('is applied: %p when the field is %s', async (does, _what, guard) => {
      await store.insert(things, 'one', { kind: 'a', size: 5, tags: ['x', 'y'] })
      expect(await store.patch(things, 'one', { guard, set: { kind: 'changed' } })).toBe(does)
      expect((await data('one'))?.kind).toBe(does ? 'changed' : 'a')
    })
  })

  describe('a query', () => {
    test('without an order goes by id, by bytes, page by page', async () => {
      await fill({ b: {}, B: {}, 中: {}, a: {}, 'a b': {}, ä: {}, '10': {}, '9': {} })
      const sorted = ['10', '9', 'B', 'a', 'a b', 'b', 'ä', '中']
      expect(await ids({})).toEqual(sorted)
      expect(await ids({ limit: 3, after: ['B', 'B'] })).toEqual(['a', 'a b', 'b'])
    })

    test.each(['asc', 'desc'] as const)('orders numbers as numbers, %s, with ties by id', async (direction) => {
      await fill({ a: { size: 10 }, b: { size: 9 }, d: { size: -1 }, c: { size: 9 }, e: { size: 9.5 } })
      const sorted = ['d', 'b', 'c', 'e', 'a']
      expect(await ids({ order: { by: 'size', direction } })).toEqual(direction === 'asc' ? sorted : sorted.reverse())
    })

    test('orders texts by bytes, whatever the collation of the database', async () => {
      await fill({ a: { kind: 'b' }, b: { kind: 'B' }, c: { kind: '中' }, d: { kind: '阿' }, e: { kind: 'a-b' }, f: { kind: 'aa' } })
      expect(await ids({ order: { by: 'kind', direction: 'asc' } })).toEqual(['b', 'e', 'f', 'a', 'c', 'd'])
      expect(await ids({ range: { kind: { gte: 'a', lt: 'b' } } })).toEqual(['e', 'f'])
    })

    test('leaves out what has no value to order by', async () => {
      await fill({ a: { size: 1 }, b: { size: null }, c: {}, d: { size: true }, e: { size: 'text' } })
      expect(await ids({ order: { by: 'size', direction: 'asc' } })).toEqual(['a', 'e'])
      expect(await ids({ order: { by: 'size', direction: 'desc' } })).toEqual(['e', 'a'])
    })

    test.each(['asc', 'desc'] as const)('pages exactly over equal values, %s', async (direction) => {
      await fill(Object.fromEntries(Array.from({ length: 23 }, (_, n) => [`id${n}`, { kind: 'x', at: `2026-11-0${1 + (n % 3)}` }])))
      const order = { by: 'at', direction } as const
      const whole = await ids({ eq: { kind: 'x' }, order })
      const paged: string[] = []
      for (let after: Query<Thing>['after']; ; ) {
        const page = await store.query(things, { eq: { kind: 'x' }, order, limit: 4, ...(after && { after }) })
        paged.push(...page.map(({ id }) => id))
        const last = page.at(-1)
        if (!last) break
        after = [last.data.at ?? '', last.id]
      }
      expect(whole).toHaveLength(23)
      expect(paged).toEqual(whole)
    })

    test('pages on from a document that is there no longer', async () => {
      await fill({ a: { size: 1 }, c: { size: 3 } })
      expect(await ids({ order: { by: 'size', direction: 'asc' }, after: [2, 'b'] })).toEqual(['c'])
    })

    test('tells true from the text true, 1 from the text 1, and null from nothing to compare', async () => {
      await fill({
        a: { size: true },
        b: { size: 'true' },
        c: { size: 1 },
        d: { size: '1' },
        e: { size: null },
        f: {},
        g: { size: 'null' },
      })
      expect(await ids({ eq: { size: true } })).toEqual(['a'])
      expect(await ids({ eq: { size: 'true' } })).toEqual(['b'])
      expect(await ids({ eq: { size: 1 } })).toEqual(['c'])
      expect(await ids({ eq: { size: '1' } })).toEqual(['d'])
      expect(await ids({ eq: { size: null } })).toEqual(['e', 'f'])
      expect(await ids({ in: { size: [true, 1, 'null'] } })).toEqual(['a', 'c', 'g'])
    })

    test('looks into arrays', async () => {
      await fill({ a: { tags: ['x', 'y'] }, b: { tags: ['y'] }, c: { tags: 'y' }, d: {}, e: { tags: [['y']] }, f: { tags: [1, null] } })
      expect(await ids({ has: { tags: 'y' } })).toEqual(['a', 'b'])
      expect(await ids({ has: { tags: 1 } })).toEqual(['f'])
      expect(await ids({ has: { tags: 'y' }, lacks: { tags: 'x' } })).toEqual(['b'])
      expect(await ids({ lacks: { tags: 'y' } })).toEqual(['c', 'd', 'e', 'f'])
      expect(await ids({ hasAny: { tags: ['x', 1] } })).toEqual(['a', 'f'])
      expect(await ids({ hasAny: { tags: [] } })).toEqual([])
      expect(await ids({ hasAll: { tags: ['y', 'x'] } })).toEqual(['a'])
      expect(await ids({ hasAll: { tags: [] } })).toEqual(['a', 'b', 'e', 'f'])
    })

    test('finds what lies in a box, edges included', async () => {
      await fill({
        in: { lng: 118.17, lat: 26.64 },
        edge: { lng: 118.2, lat: 26.6 },
        east: { lng: 118.21, lat: 26.64 },
        north: { lng: 118.17, lat: 26.71 },
        no: {},
      })
      expect(await ids({ box: { lng: 'lng', lat: 'lat', west: 118.1, south: 26.6, east: 118.2, north: 26.7 } })).toEqual(['edge', 'in'])
    })

    test('takes all conditions together', async () => {
      await fill({
        a: { kind: 'x', size: 1, tags: ['t'] },
        b: { kind: 'x', size: 2, tags: ['t'] },
        c: { kind: 'y', size: 2, tags: ['t'] },
        d: { kind: 'x', size: 2 },
      })
      expect(await ids({ eq: { kind: 'x' }, in: { size: [2, 3] }, has: { tags: 't' }, order: { by: 'size', direction: 'desc' } })).toEqual([
        'b',
      ])
    })

    test.each([0, 101, 1.5, Number.NaN])('refuses a page of %p', async (limit) => {
      await expect(store.query(things, { limit })).rejects.toThrow(RangeError)
    })

    test('refuses a condition whose value was forgotten, instead of finding everything', async () => {
      await expect(store.query(things, { eq: { kind: undefined }, limit: 1 })).rejects.toThrow(TypeError)
      await expect(store.count(things, { range: { at: { gte: undefined } } })).rejects.toThrow(TypeError)
    })

    test.each(["x' or true --", 'x"y', '', '1x', 'a.b', 'é'])('refuses the field name %p', async (field) => {
      await expect(store.query(things, { eq: { [field]: 1 } as Query<Thing>['eq'], limit: 1 })).rejects.toThrow(TypeError)
      await expect(store.patch(things, 'one', { set: { [field]: 1 } as Partial<Thing> })).rejects.toThrow(TypeError)
      await expect(store.patch(things, 'one', { set: { [field]: undefined } as Partial<Thing> })).rejects.toThrow(TypeError)
      await expect(store.get({ ...things, name: field }, 'one')).rejects.toThrow(TypeError)
    })

    test('treats values as values, whatever they look like', async () => {
      const kind = `'; drop table things; -- $1 \\' "`
      await fill({ [kind]: { kind, tags: [kind] }, other: {} })
      expect(await ids({ eq: { kind }, has: { tags: kind } })).toEqual([kind])
    })
  })

  test('counts what a query would find', async () => {
    await fill({ a: { kind: 'x' }, b: { kind: 'x' }, c: { kind: 'y' } })
    expect(await store.count(things, { eq: { kind: 'x' } })).toBe(2)
    expect(await store.count(things, {})).toBe(3)
  })

  test('walks through every matching document in id order, over many batches', async () => {
    const many = Array.from({ length: 1_203 }, (_, n) => ({ id: `id${String(n).padStart(4, '0')}`, data: { size: n % 2 } }))
    await store.insertMany(things, many)
    const seen: string[] = []
    for await (const { id } of store.cursor(things, { eq: { size: 1 } })) seen.push(id)
    expect(seen).toEqual(many.filter((_, n) => n % 2 === 1).map(({ id }) => id))
  })

  test('refuses to insert many when one id is taken', async () => {
    await store.insert(things, 'b', {})
    await expect(fill({ a: {}, b: {} })).rejects.toThrow(Duplicate)
  })

  test('inserts none when there are none', async () => {
    await store.insertMany(things, [])
    expect(await store.count(things, {})).toBe(0)
  })

  describe('a transaction', () => {
    test('writes all, gives its answer, and sees its own writes', async () => {
      await store.insert(things, 'one', { size: 1 })
      await store.insert(things, 'gone', {})
      const answer = await store.tx(async (tx) => {
        const one = await tx.get(things, 'one')
        await tx.replace(things, 'one', one?.version ?? 0, { size: 2 })
        await tx.insert(others, 'sum', { total: 2 })
        await tx.remove(things, 'gone', 1)
        return [await tx.get(things, 'one'), await tx.get(things, 'gone')]
      })
      expect(answer).toStrictEqual([{ id: 'one', version: 2, data: { size: 2 } }, null])
      expect((await store.get(others, 'sum'))?.data.total).toBe(2)
      expect(await store.get(things, 'gone')).toBeNull()
    })

    test('writes nothing when its work throws, and the store goes on', async () => {
      const broken = store.tx(async (tx) => {
        await tx.insert(things, 'one', {})
        throw new Error('changed my mind')
      })
      await expect(broken).rejects.toThrow('changed my mind')
      expect(await store.get(things, 'one')).toBeNull()
      await store.insert(things, 'one', {})
    })

    test('may meet a taken id and go on', async () => {
      await store.insert(things, 'one', { kind: 'first' })
      await store.tx(async (tx) => {
        await expect(tx.insert(things, 'one', {})).rejects.toThrow(Duplicate)
        await tx.insert(things, 'two', {})
      })
      expect(await ids({})).toEqual(['one', 'two'])
    })

    test('runs again when a document changed since it was read', async () => {
      await store.insert(things, 'one', { size: 0 })
      let version = 0
      let runs = 0
      await store
        .tx(async (tx) => {
          runs += 1
          await tx.replace(things, 'one', version, { size: 1 })
          // Unreached in the first run, whose version is wrong.
          await tx.insert(things, 'two', {})
        })
        .catch(() => {})
      expect(runs).toBeGreaterThan(1)
      version = 1
      await store.tx((tx) => tx.replace(things, 'one', version, { size: 1 }))
      expect(await data('one')).toStrictEqual({ size: 1 })
    })

    test('gives up as Busy when it stays stale, and even if its work hides that', async () => {
      await store.insert(things, 'one', {})
      await expect(store.tx((tx) => tx.replace(things, 'one', 7, {}))).rejects.toThrow(Busy)
      const hiding = store.tx(async (tx) => {
        await tx.insert(things, 'two', {})
        await expect(tx.remove(things, 'one', 7)).rejects.toThrow(Stale)
      })
      await expect(hiding).rejects.toThrow(Busy)
      expect(await store.get(things, 'two')).toBeNull()
    })

    test('refuses the store itself inside, which would wait for itself', async () => {
      await expect(store.tx(() => store.get(things, 'one'))).rejects.toThrow('through the transaction only')
      await expect(store.tx(() => store.tx(async () => 1))).rejects.toThrow('through the transaction only')
    })

    test('cannot be used after its end', async () => {
      const kept = await store.tx(async (tx) => ({ tx }))
      await expect(kept.tx.get(things, 'one')).rejects.toThrow('has ended')
    })
  })
}
