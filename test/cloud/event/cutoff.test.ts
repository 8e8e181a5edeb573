import { seats } from '@/cloud/booking/seats'
import { collections } from '@/cloud/collections'
import { eventSessions } from '@/cloud/event/collections'
import type { Store, Transaction } from '@/cloud/store/port'
import { roomDays } from '@/cloud/venue/collections'
import { china, later } from '../../support/clock'
import { type EventWorld, eventWorld } from '../../support/event-world'
import { memoryStore } from '../../support/store'

/** A store that breaks off just before its n-th write from now; a transaction that breaks off leaves nothing. */
async function fragileStore() {
  const inner = await memoryStore(collections)
  let left = Number.POSITIVE_INFINITY
  function step<R>(write: () => R): R {
    if (left <= 0) throw new Error('cut off')
    left -= 1
    return write()
  }
  const tx = (port: Transaction): Transaction => ({
    get: (...given) => port.get(...given),
    insert: (...given) => step(() => port.insert(...given)),
    replace: (...given) => step(() => port.replace(...given)),
    remove: (...given) => step(() => port.remove(...given)),
  })
  const fragile: Partial<Store> = {
    insert: (...given) => step(() => inner.insert(...given)),
    replace: (...given) => step(() => inner.replace(...given)),
    patch: (...given) => step(() => inner.patch(...given)),
    remove: (...given) => step(() => inner.remove(...given)),
    tx: (work) => inner.tx((port) => work(tx(port))),
  }
  const store = new Proxy(inner, { get: (_, name: keyof Store) => fragile[name] ?? inner[name].bind(inner) })
  return {
    store,
    breakBefore(write: number) {
      left = write
    },
    mend() {
      left = Number.POSITIVE_INFINITY
    },
  }
}

const DAILY = { series: { weekdays: [2, 3], from: 990, to: 1_080, first: '2026-11-24', until: '2026-11-25', skip: [], skipHolidays: true } }

/** Runs the step, broken off before each of its writes in turn, until it gets through. @returns how many times it was broken off */
async function cutEverywhere(
  prepare: (world: EventWorld) => Promise<() => Promise<unknown>>,
  check: (world: EventWorld) => Promise<void>,
): Promise<number> {
  for (let write = 0; ; write += 1) {
    const fragile = await fragileStore()
    const world = await eventWorld({ store: fragile.store })
    const run = await prepare(world)
    fragile.breakBefore(write)
    const broken = await run().then(
      () => false,
      () => true,
    )
    fragile.mend()
    if (broken) await run()
    world.clock.set(later(world.clock.now(), 3))
    await world.runEvents()
    await check(world)
    await world.close()
    if (!broken) return write
  }
}

describe('broken off before any of its writes, and asked again', () => {
  it('publishing makes each session, its counter and its room once', async () => {
    const times = await cutEverywhere(
      async (world) => {
        const { id, version } = await world.draft({ when: DAILY })
        return () => world.as('teacher').do('event.publish', { event: id, version }, 'publish-0001')
      },
      async (world) => {
        expect(await world.store.count(eventSessions, { eq: { state: 'published' } })).toBe(2)
        expect(await world.store.count(seats, {})).toBe(2)
        const days = await world.store.query(roomDays, { limit: 10 })
        expect(days.flatMap(({ data }) => data.uses)).toHaveLength(2)
        expect((await world.as(null).do('search.find', { words: '四点半' })).items).toHaveLength(1)
      },
    )
    expect(times).toBeGreaterThan(7)
  })

  it('publishing that is never asked again leaves no room taken', async () => {
    for (let write = 0; write < 7; write += 1) {
      const fragile = await fragileStore()
      const world = await eventWorld({ store: fragile.store })
      const { id, version } = await world.draft({ when: DAILY })
      fragile.breakBefore(write)
      await expect(world.as('teacher').do('event.publish', { event: id, version })).rejects.toThrow()
      fragile.mend()
      expect((await world.event(id)).state).toBe('draft')
      expect((await world.store.query(roomDays, { limit: 10 })).flatMap(({ data }) => data.uses)).toEqual([])
      await world.close()
    }
  })

  it('moving leaves one room taken and tells once', async () => {
    const to = { from: china('2026-11-26 10:00'), to: china('2026-11-26 11:00') }
    const times = await cutEverywhere(
      async (world) => {
        const session = await world.opened(20)
        return () => world.as('community').do('event.move', { session, to, why: '停电' }, 'moving-0001')
      },
      async (world) => {
        const [session] = await world.store.query(eventSessions, { limit: 10 })
        expect(session?.data).toMatchObject({ ...to, sequence: 1, pending: [] })
        const days = await world.store.query(roomDays, { limit: 10 })
        expect(days.flatMap(({ data }) => data.uses)).toMatchObject([to])
        expect(await world.told('teacher')).toHaveLength(1)
      },
    )
    expect(times).toBeGreaterThan(5)
  })

  it('cancelling frees every room, closes every counter and tells once of each', async () => {
    const times = await cutEverywhere(
      async (world) => {
        const { id } = await world.publish({ when: DAILY })
        return () => world.as('community').do('event.cancel', { event: id, session: null, why: '停课' }, 'cancel-0001')
      },
      async (world) => {
        expect(await world.store.count(eventSessions, { eq: { state: 'cancelled' } })).toBe(2)
        expect((await world.store.query(roomDays, { limit: 10 })).flatMap(({ data }) => data.uses)).toEqual([])
        const counters = await world.store.query(seats, { limit: 10 })
        expect(counters.map(({ data }) => data.open)).toEqual([false, false])
        expect(await world.told('teacher')).toHaveLength(2)
        expect((await world.as(null).do('search.find', { words: '四点半' })).items).toEqual([])
      },
    )
    expect(times).toBeGreaterThan(8)
  })

  it('resizing is done once, whether or not it is asked again', async () => {
    await cutEverywhere(
      async (world) => {
        const session = await world.opened(20)
        return () => world.as('teacher').do('event.resize', { session, capacity: 25 }, 'resize-0001')
      },
      async (world) => {
        const [session] = await world.store.query(eventSessions, { limit: 10 })
        expect(session?.data.capacity).toBe(25)
        expect(await world.counter(session?.id ?? '')).toMatchObject({ capacity: 25, left: 25 })
      },
    )
  })
})
