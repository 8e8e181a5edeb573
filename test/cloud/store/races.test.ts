import { pgEngine } from '@/cloud/store/engine.pg'
import { Busy, type Collection, Duplicate, type Store } from '@/cloud/store/port'
import { openStore } from '@/cloud/store/postgres'
import { RETRY } from '@/cloud/store/retry'
import { databaseUrl, serverEngine, serverStore } from '../../support/store'

interface Event {
  left: number
  holders: string[]
}
const events: Collection<Event> = { name: 'events', indexes: [['left']], sets: ['holders'] }
const accounts: Collection<{ balance: number }> = { name: 'accounts', indexes: [] }

const times = <R>(count: number, work: (n: number) => R): R[] => Array.from({ length: count }, (_, n) => work(n))

/** PGlite has one connection, so that only a server shows a race. */
describe('on a real PostgreSQL with many connections', () => {
  let store: Store
  beforeEach(async () => {
    store = await serverStore([events, accounts])
  })
  afterEach(() => store.close())

  test('200 guarded patches for 20 seats fill exactly 20', async () => {
    await store.insert(events, 'event', { left: 20, holders: [] })
    const got = await Promise.all(
      times(200, (n) => {
        const person = `person${n}`
        const guard = { range: { left: { gte: 1 } }, lacks: { holders: person } }
        return store.patch(events, 'event', { guard, inc: { left: -1 }, push: { holders: person } })
      }),
    )
    expect(got.filter(Boolean)).toHaveLength(20)
    const event = await store.get(events, 'event')
    expect(event?.data.left).toBe(0)
    expect(event?.version).toBe(21)
    expect([...(event?.data.holders ?? [])].sort()).toEqual(got.flatMap((won, n) => (won ? [`person${n}`] : [])).sort())
  })

  test('one person who taps 20 times gets one seat', async () => {
    await store.insert(events, 'event', { left: 20, holders: [] })
    const got = await Promise.all(
      times(20, () => store.patch(events, 'event', { guard: { lacks: { holders: 'one' } }, inc: { left: -1 }, push: { holders: 'one' } })),
    )
    expect(got.filter(Boolean)).toHaveLength(1)
    expect((await store.get(events, 'event'))?.data).toEqual({ left: 19, holders: ['one'] })
  })

  test('an id that 20 sides insert goes to one', async () => {
    const outcomes = await Promise.allSettled(times(20, (n) => store.insert(accounts, 'one', { balance: n })))
    const winners = outcomes.flatMap((outcome, n) => (outcome.status === 'fulfilled' ? [n] : []))
    expect(winners).toHaveLength(1)
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Duplicate)
    expect((await store.get(accounts, 'one'))?.data.balance).toBe(winners[0])
  })

  test('of 20 that replace the same version one succeeds', async () => {
    await store.insert(accounts, 'one', { balance: 0 })
    const done = await Promise.all(times(20, (n) => store.replace(accounts, 'one', 1, { balance: n })))
    expect(done.filter(Boolean)).toHaveLength(1)
    expect((await store.get(accounts, 'one'))?.version).toBe(2)
  })

  test('two transactions that change one document both take effect, the later one upon the earlier', async () => {
    await store.insert(accounts, 'one', { balance: 0 })
    let open = () => {}
    const bothHaveRead = new Promise<void>((resolve) => {
      open = resolve
    })
    let readers = 0
    let runs = 0
    const add = () =>
      store.tx(async (tx) => {
        runs += 1
        const one = await tx.get(accounts, 'one')
        readers += 1
        if (readers === 2) open()
        await bothHaveRead
        await tx.replace(accounts, 'one', one?.version ?? 0, { balance: (one?.data.balance ?? 0) + 1 })
      })
    await Promise.all([add(), add()])
    expect(runs).toBe(3)
    expect(await store.get(accounts, 'one')).toStrictEqual({ id: 'one', version: 3, data: { balance: 2 } })
  })

  test('of two transactions that both find an id free, the later one finds it taken when it runs again', async () => {
    let open = () => {}
    const bothHaveRead = new Promise<void>((resolve) => {
      open = resolve
    })
    let readers = 0
    const first = (name: number) =>
      store.tx(async (tx) => {
        const there = await tx.get(accounts, 'one')
        readers += 1
        if (readers === 2) open()
        await bothHaveRead
        if (there) return there.data.balance
        await tx.insert(accounts, 'one', { balance: name })
        return name
      })
    const [a, b] = await Promise.all([first(1), first(2)])
    expect(a).toBe(b)
    expect((await store.get(accounts, 'one'))?.data.balance).toBe(a)
  })

  test('money sent to and fro at once is neither made nor lost, and nobody goes below nothing', async () => {
    const names = ['a', 'b', 'c', 'd']
    await store.insertMany(
      accounts,
      names.map((id) => ({ id, data: { balance: 100 } })),
    )
    const send = (from: string, to: string, amount: number) =>
      store.tx(async (tx) => {
        const source = await tx.get(accounts, from)
        const target = await tx.get(accounts, to)
        if (!source || !target || source.data.balance < amount) return
        await tx.replace(accounts, from, source.version, { balance: source.data.balance - amount })
        await tx.replace(accounts, to, target.version, { balance: target.data.balance + amount })
      })
    // Both directions, so that deadlocks happen too; a transfer that gives up as Busy has done nothing.
    const outcomes = await Promise.allSettled(times(60, (n) => send(names[n % 4] ?? '', names[(n * 3 + 1) % 4] ?? '', 1 + (n % 50))))
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Busy)
    const balances = await Promise.all(names.map(async (id) => (await store.get(accounts, id))?.data.balance ?? Number.NaN))
    expect(balances.reduce((sum, each) => sum + each, 0)).toBe(400)
    expect(Math.min(...balances)).toBeGreaterThanOrEqual(0)
    expect(outcomes.some((outcome) => outcome.status === 'fulfilled')).toBe(true)
  })

  test('servers that start at once prepare the database once', async () => {
    const { engine, schema } = await serverEngine()
    const runs: string[] = []
    const migrations = [{ number: 1, name: 'count', up: async () => void runs.push('one') }]
    const stores = await Promise.all(
      times(5, () =>
        openStore({ engine: pgEngine({ connectionString: databaseUrl(), max: 2 }), schema, collections: [events, accounts], migrations }),
      ),
    )
    expect(runs).toEqual(['one'])
    await Promise.all(stores.map((each, n) => each.insert(accounts, `${n}`, { balance: n })))
    expect(await stores[0]?.count(accounts, {})).toBe(5)
    await Promise.all(stores.map((each) => each.close()))
    await engine.close()
  })
})

test('waits between tries are drawn from outside, and grow', async () => {
  const waits: number[] = []
  const store = await serverStore([accounts], { retry: { ...RETRY, tries: 8, random: () => 0.5, wait: async (ms) => void waits.push(ms) } })
  await expect(store.tx((tx) => tx.remove(accounts, 'none', 1))).rejects.toThrow(Busy)
  expect(waits).toEqual([2, 4, 8, 16, 32, 64, 125])
  await store.close()
})
