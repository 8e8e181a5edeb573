import fc from 'fast-check'
import type { Collection, Store } from '@/cloud/store/port'
import { settle, settleAll } from '@/cloud/store/settle'
import { memoryStore } from '../../support/store'

interface Event {
  left: number
  pending: { key: string; person: string }[]
  pendingSince: string | null
}
const events: Collection<Event> = { name: 'events', indexes: [['pendingSince']] }
const bookings: Collection<{ person: string }> = { name: 'bookings', indexes: [] }

const NOON = '2026-11-21T04:00:00.000Z'
const LATER = '2026-11-21T05:00:00.000Z'

/** The store as a process sees it that is killed before its n-th write. */
function dyingAt(store: Store, write: number): Store {
  let writes = 0
  return new Proxy(store, {
    get(target, property) {
      const value = Reflect.get(target, property) as unknown
      if (typeof value !== 'function') return value
      const method = value.bind(target) as (...args: unknown[]) => unknown
      if (!['insert', 'replace', 'patch'].includes(String(property))) return method
      return (...args: unknown[]) => {
        writes += 1
        return writes >= write ? Promise.reject(new Error('killed')) : method(...args)
      }
    },
  })
}

describe('settling a hot document', () => {
  let store: Store
  /** How often each booking was really written. */
  let booked: string[]
  beforeEach(async () => {
    store = await memoryStore([events, bookings])
    booked = []
  })
  afterEach(() => store.close())

  const book = (by: Store, id: string) => async (effect: { key: string; person: string }) => {
    try {
      await by.insert(bookings, `${id}:${effect.key}`, { person: effect.person })
      booked.push(`${id}:${effect.key}`)
    } catch (error) {
      if ((error as Error).name !== 'Duplicate') throw error
    }
  }
  const hot = (keys: string[]): Event => ({
    left: 5,
    pending: keys.map((key) => ({ key, person: `person ${key}` })),
    pendingSince: keys.length > 0 ? NOON : null,
  })
  const expectSettled = async (id: string, keys: string[]) => {
    const document = await store.get(events, id)
    expect(document?.data).toStrictEqual({ left: 5, pending: [], pendingSince: null })
    expect(booked.filter((each) => each.startsWith(`${id}:`)).sort()).toEqual(keys.map((key) => `${id}:${key}`).sort())
  }

  test(
    'has every effect exactly once, wherever it is killed and however often',
    async () => {
      let run = 0
      const keys = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,3}$/), { maxLength: 4 })
      await fc.assert(
        fc.asyncProperty(keys, fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 4 }), async (names, kills) => {
          run += 1
          const id = `event${run}`
          await store.insert(events, id, hot(names))
          for (const kill of kills) {
            const dying = dyingAt(store, kill)
            await settle(dying, events, id, book(dying, id)).catch((error: Error) => expect(error.message).toBe('killed'))
          }
          await settle(store, events, id, book(store, id))
          await expectSettled(id, names)
        }),
        { seed: 20261121, numRuns: process.env.LONG ? 1_000 : 60 },
      )
    },
    process.env.LONG ? 900_000 : 60_000,
  )

  test.each(Array.from({ length: 8 }, (_, n) => n + 1))('goes on after being killed before write %i', async (write) => {
    const names = ['a', 'b', 'c']
    await store.insert(events, 'event', hot(names))
    const dying = dyingAt(store, write)
    const first = settle(dying, events, 'event', book(dying, 'event'))
    // Three effects take two writes each, and one more clears the date.
    if (write <= 7) await expect(first).rejects.toThrow('killed')
    else await first
    await settle(store, events, 'event', book(store, 'event'))
    await expectSettled('event', names)
  })

  test('has every effect once when many settle at once while more is added', async () => {
    await store.insert(events, 'event', hot(['a', 'b']))
    const settling = () => settle(store, events, 'event', book(store, 'event'))
    const adding = store.patch(events, 'event', { push: { pending: { key: 'c', person: 'person c' } } })
    await Promise.all([settling(), settling(), adding, settling()])
    await settling()
    await expectSettled('event', ['a', 'b', 'c'])
  })

  test('keeps the date of an effect that is added at the last moment', async () => {
    await store.insert(events, 'event', hot(['a']))
    let added = false
    const late: Store = new Proxy(store, {
      get(target, property) {
        const value = Reflect.get(target, property) as unknown
        if (typeof value !== 'function') return value
        if (property !== 'replace') return value.bind(target) as unknown
        return async (...args: Parameters<Store['replace']>) => {
          if (!added) {
            added = true
            await store.patch(events, 'event', { push: { pending: { key: 'b', person: 'person b' } } })
            expect(await store.replace(...args)).toBe(false)
            return false
          }
          return store.replace(...args)
        }
      },
    })
    await settle(late, events, 'event', book(store, 'event'))
    await expectSettled('event', ['a', 'b'])
  })

  test('of a document that is not there does nothing', async () => {
    await settle(store, events, 'event', () => Promise.reject(new Error('not to be called')))
    expect(await store.get(events, 'event')).toBeNull()
  })

  test('by the timer takes what has waited long enough, and one failure does not stop the others', async () => {
    await store.insertMany(
      events,
      Array.from({ length: 130 }, (_, n) => ({ id: `event${n}`, data: hot(['a']) })),
    )
    await store.insert(events, 'young', { ...hot(['a']), pendingSince: LATER })
    const result = await settleAll(store, events, NOON, (id, effect) =>
      id === 'event7' ? Promise.reject(new Error('no')) : book(store, id)(effect),
    )
    expect(result.settled).toBe(129)
    expect(result.failed.map(({ id }) => id)).toEqual(['event7'])
    expect((await store.get(events, 'young'))?.data.pending).toHaveLength(1)
    expect((await store.get(events, 'event7'))?.data.pendingSince).toBe(NOON)
    await expectSettled('event8', ['a'])
  })
})
