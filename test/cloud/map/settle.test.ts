import { collections } from '@/cloud/collections'
import { mapCells, mapPoints } from '@/cloud/map/collections'
import { rebuildMap } from '@/cloud/map/rebuild'
import { settleSpace } from '@/cloud/map/settle'
import { spaces } from '@/cloud/space/collections'
import type { Store, Transaction } from '@/cloud/store/port'
import { FIRST_LEVEL, LAST_LEVEL } from '@/domain/map/cell'
import { sumOf, type Tally } from '@/domain/map/tally'
import type { Space } from '@/domain/space/space'
import { CENTRE, makeMapSpace } from '../../support/builders/map'
import { serverStore, storeEngines } from '../../support/store'

const LEVELS = LAST_LEVEL - FIRST_LEVEL + 1
const ALL = { kinds: [], states: [] }

async function put(store: Store, id: string, overrides: Partial<Space> = {}) {
  const held = await store.get(spaces, id)
  if (held) await store.patch(spaces, id, { set: overrides })
  else await store.insert(spaces, id, makeMapSpace(overrides))
}

async function cells(store: Store): Promise<[string, Tally][]> {
  const all: [string, Tally][] = []
  for await (const { id, data } of store.cursor(mapCells, {})) all.push([id, data])
  return all
}

async function counted(store: Store, level = FIRST_LEVEL): Promise<number> {
  return (await cells(store)).filter(([, cell]) => cell.level === level).reduce((sum, [, { counts }]) => sum + sumOf(counts, ALL), 0)
}

describe.each(storeEngines)('The map follows a space on %s', (_name, open) => {
  let store: Store
  beforeEach(async () => {
    store = await open(collections)
  })
  afterEach(() => store.close())

  test('counts it once in every level, however often it is settled', async () => {
    await put(store, 's1')
    for (let times = 0; times < 3; times += 1) await settleSpace({ store }, 's1')
    const all = await cells(store)
    expect(all).toHaveLength(LEVELS)
    for (const [, { counts }] of all) expect(counts).toEqual({ ss: 1 })
  })

  test('moves it from state to state and from place to place, and leaves nothing behind', async () => {
    await put(store, 's1')
    await settleSpace({ store }, 's1')
    await put(store, 's1', { state: 'opened', lng: CENTRE.lng + 1 })
    await settleSpace({ store }, 's1')
    const all = await cells(store)
    expect(all).toHaveLength(LEVELS)
    for (const [, { counts, lng }] of all) expect([counts, lng]).toEqual([{ so: 1 }, Math.round((CENTRE.lng + 1) * 1e6)])
  })

  test('takes it away when it is hidden, declined or gone', async () => {
    for (const end of [{ shown: 'hidden' }, { state: 'declined' }] as const) {
      await put(store, 's1', { shown: 'shown', state: 'suggested' })
      await settleSpace({ store }, 's1')
      expect(await counted(store)).toBe(1)
      await put(store, 's1', end)
      await settleSpace({ store }, 's1')
      expect([await cells(store), await store.get(mapPoints, 's1')]).toEqual([[], null])
    }
    await put(store, 's2')
    await settleSpace({ store }, 's2')
    await store.remove(spaces, 's2', 1)
    await settleSpace({ store }, 's2')
    expect(await cells(store)).toEqual([])
  })

  test('keeps a new name though nothing is counted anew', async () => {
    await put(store, 's1')
    await settleSpace({ store }, 's1')
    await put(store, 's1', { name: '南坡' })
    await settleSpace({ store }, 's1')
    expect((await store.get(mapPoints, 's1'))?.data.name).toBe('南坡')
    expect(await counted(store)).toBe(1)
  })

  test('counts it once when the work was cut off between any two writes and is done again', async () => {
    await put(store, 's1')
    for (let write = 1; write <= LEVELS + 1; write += 1) {
      await expect(settleSpace({ store: cutOff(store, write) }, 's1')).rejects.toThrow('killed')
      expect(await cells(store)).toEqual([])
    }
    await settleSpace({ store }, 's1')
    expect(await counted(store)).toBe(1)
  })
})

/** A store whose transactions die at their n-th write. */
function cutOff(store: Store, write: number): Store {
  const tx: Store['tx'] = (work) =>
    store.tx((port) => {
      let writes = 0
      const dying = <K extends 'insert' | 'replace' | 'remove'>(name: K) =>
        ((...args: Parameters<Transaction[K]>) => {
          writes += 1
          if (writes === write) throw new Error('killed')
          return (port[name] as (...given: Parameters<Transaction[K]>) => Promise<void>)(...args)
        }) as Transaction[K]
      return work({ get: port.get, insert: dying('insert'), replace: dying('replace'), remove: dying('remove') })
    })
  return Object.assign(Object.create(store) as Store, { tx })
}

describe('Many at once on PostgreSQL', () => {
  let store: Store
  beforeEach(async () => {
    store = await serverStore(collections)
  })
  afterEach(() => store.close())

  test('count each space once, also when each is settled by three at a time while it changes', async () => {
    const ids = Array.from({ length: 12 }, (_, nth) => `s${nth}`)
    await Promise.all(ids.map((id, nth) => put(store, id, { lng: CENTRE.lng + nth / 1_000 })))
    const states = ['surveyed', 'deliberating', 'planned'] as const
    await Promise.all(
      ids.flatMap((id) =>
        states.map(async (state) => {
          await store.patch(spaces, id, { set: { state } })
          await retried(() => settleSpace({ store }, id))
        }),
      ),
    )
    const settled = await cells(store)
    for (let level = FIRST_LEVEL; level <= LAST_LEVEL; level += 1) expect(await counted(store, level)).toBe(ids.length)
    const now = new Map<string, number>()
    for (const id of ids) {
      const state = (await store.get(spaces, id))?.data.state ?? ''
      now.set(state, (now.get(state) ?? 0) + 1)
      expect((await store.get(mapPoints, id))?.data.state).toBe(state)
    }
    const top = settled.find(([, cell]) => cell.level === FIRST_LEVEL)?.[1]
    for (const state of states) expect(sumOf(top?.counts ?? {}, { kinds: [], states: [state] })).toBe(now.get(state) ?? 0)
    expect(await rebuildMap(store, 'yanping')).toBe(0)
    expect(await cells(store)).toEqual(settled)
  })
})

/** As the timer does: what others got in the way of is tried again. */
async function retried(work: () => Promise<void>): Promise<void> {
  for (let times = 0; times < 20; times += 1) {
    try {
      return await work()
    } catch (error) {
      if ((error as Error).name !== 'Busy') throw error
    }
  }
  throw new Error('never settled')
}

describe.each(storeEngines)('The map made anew on %s', (_name, open) => {
  let store: Store
  beforeEach(async () => {
    store = await open(collections)
    for (let nth = 0; nth < 30; nth += 1) {
      const state = nth % 7 === 0 ? 'declined' : nth % 2 === 0 ? 'opened' : 'suggested'
      await put(store, `s${nth}`, {
        lng: CENTRE.lng + nth / 500,
        lat: CENTRE.lat - nth / 900,
        state,
        shown: nth % 11 === 5 ? 'checking' : 'shown',
      })
    }
  })
  afterEach(() => store.close())

  test('in bulk says what settling one by one says', async () => {
    await rebuildMap(store, 'yanping')
    const bulk = await cells(store)
    for await (const { id, version } of store.cursor(mapCells, {})) await store.remove(mapCells, id, version)
    for await (const { id, version } of store.cursor(mapPoints, {})) await store.remove(mapPoints, id, version)
    for (let nth = 0; nth < 30; nth += 1) await settleSpace({ store }, `s${nth}`)
    expect(await cells(store)).toEqual(bulk)
  })

  test('puts right what somebody broke: a wrong count, a lost cell, a cell of nothing, a space that nobody settled', async () => {
    await rebuildMap(store, 'yanping')
    const sound = await cells(store)
    const [[wrong] = [''], [lost] = ['']] = [sound[0], sound[5]]
    await store.patch(mapCells, wrong, { set: { counts: { ss: 99 } } })
    await store.remove(mapCells, lost, 1)
    await store.insert(mapCells, 'yanping.17.1.1', { tenant: 'yanping', level: 17, x: 1, y: 1, lng: 1, lat: 1, counts: { ss: 1 } })
    expect(await rebuildMap(store, 'yanping')).toBe(3)
    expect(await cells(store)).toEqual(sound)
    await put(store, 's1', { state: 'maintained' })
    await rebuildMap(store, 'yanping')
    expect((await store.get(mapPoints, 's1'))?.data.state).toBe('maintained')
    expect(await counted(store)).toBe(await store.count(mapPoints, {}))
  })
})
