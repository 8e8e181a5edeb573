import { collections } from '@/cloud/collections'
import { households } from '@/cloud/household/collections'
import { places } from '@/cloud/place/collections'
import { importChunks, imports } from '@/cloud/place/import/collections'
import { sweepEditions } from '@/cloud/place/import/sweep'
import { goOnImporting } from '@/cloud/place/import/work'
import { treeHeads } from '@/cloud/place/tree'
import type { Store } from '@/cloud/store/port'
import { importWorld, NEW_ESTATE, plain } from '../../../support/import-world'
import { storeEngines } from '../../../support/store'

/** A store that dies at its n-th write. */
function dying(store: Store, after: number): { store: Store; writes: () => number } {
  let writes = 0
  const names = ['insert', 'replace', 'patch', 'remove', 'insertMany', 'tx']
  const wrapped = new Proxy(store, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        if (names.includes(String(name))) {
          writes += 1
          if (writes > after) throw new Error('killed')
        }
        return (value as (...all: unknown[]) => unknown).apply(target, given)
      }
    },
  })
  return { store: wrapped, writes: () => writes }
}

describe.each(storeEngines)('an import that is broken off, on %s', (_name, open) => {
  it('goes on from where it was after every write, and nobody sees half of it', async () => {
    const before = await importWorld({ store: await open(collections) })
    const old = plain(await before.exported())
    const whole = await before.importAll(NEW_ESTATE)
    const expected = plain(await before.exported())
    expect(whole.state).toBe('done')
    await before.close()

    const world = await importWorld({ store: await open(collections) })
    const dry = await world.dryRun(NEW_ESTATE)
    await world.as('admin').do('place.importPublish', { import: dry.id })
    let killed = 0
    for (let after = 1; ; after += 1) {
      const died = dying(world.store, after)
      const context = { ...world.context(), store: died.store }
      const failure = await goOnImporting(context).then(
        () => null,
        (error: Error) => error.message,
      )
      const head = await world.store.get(treeHeads, 'yanping')
      expect(plain(await world.exported())).toEqual(head?.data.edition === 0 ? old : expected)
      const record = await world.store.get(imports, dry.id)
      if (record?.data.state === 'done') break
      expect(failure).toBe('killed')
      killed += 1
      // Whoever died is given up after a while.
      world.clock.forward(3)
    }
    expect(killed).toBeGreaterThan(3)
    expect(plain(await world.exported())).toEqual(expected)
    expect(await world.store.count(importChunks, {})).toBe(0)
    expect((await world.store.get(treeHeads, 'yanping'))?.data.importing).toBeNull()
    await world.close()
  })

  it('leaves nothing behind when it is cancelled half way', async () => {
    const world = await importWorld({ store: await open(collections) })
    const count = async () => [await world.store.count(places, {}), await world.store.count(households, {})]
    const before = await count()
    const dry = await world.dryRun(NEW_ESTATE)
    await world.as('admin').do('place.importPublish', { import: dry.id })
    // Lease, then one piece staged, then dead.
    await expect(goOnImporting({ ...world.context(), store: dying(world.store, 4).store })).rejects.toThrow('killed')
    expect(await count()).not.toEqual(before)
    await world.as('admin').do('place.importCancel', { import: dry.id })
    world.clock.forward(3)
    expect((await world.work(dry.id)).state).toBe('cancelled')
    expect(await count()).toEqual(before)
    expect(await world.store.count(importChunks, {})).toBe(0)
    expect(world.files.kept.size).toBe(0)
    expect((await world.importAll(NEW_ESTATE)).state).toBe('done')
    await world.close()
  })

  it('is refused while another is under way, also when both begin at once', async () => {
    const world = await importWorld({ store: await open(collections) })
    const begun = await Promise.all(
      [1, 2, 3].map(() =>
        world.begin(NEW_ESTATE).then(
          () => 'begun',
          (error: Error) => error.message,
        ),
      ),
    )
    expect(begun.filter((each) => each === 'begun')).toHaveLength(1)
    expect(begun.filter((each) => /already|conflict/.test(each))).toHaveLength(2)
    await world.close()
  })
})

describe('what an import leaves and takes', () => {
  it('takes away a place with its households, keeps the old edition a day, then sweeps it', async () => {
    const world = await importWorld()
    await world.importAll(NEW_ESTATE)
    const gone = await world.importAll({ estate: [{ 社区: '怡景社区', 名称: '新苑', 动作: '删除' }] })
    expect(gone.counts).toMatchObject({ gone: 1, refused: 0 })
    expect(await world.tree().query({ eq: { level: 'estate' }, limit: 10 })).toHaveLength(2)
    const kept = await world.store.count(households, {})
    expect(kept).toBe(2)
    expect(await sweepEditions(world.store, 'yanping', world.clock.now())).toBe(0)
    world.clock.forward(24 * 60 + 1)
    expect(await sweepEditions(world.store, 'yanping', world.clock.now())).toBeGreaterThan(0)
    expect(await world.store.count(households, {})).toBe(0)
    expect(await world.tree().query({ eq: { level: 'estate' }, limit: 10 })).toHaveLength(2)
    await world.close()
  })

  it('refuses to take away where something is open, and then publishes nothing', async () => {
    const world = await importWorld()
    await world.submit('zhang')
    const dry = await world.dryRun({ estate: [{ 社区: '怡景社区', 名称: '怡景嘉园', 动作: '删除' }], street: [{ 名称: '新街道' }] })
    expect(dry.counts).toMatchObject({ made: 1, refused: 1 })
    expect((await world.lines(dry.id, 'refused'))[0]?.words).toMatch(/^还有 1 件事没办完/)
    expect(await world.as('admin').refused('place.importPublish', { import: dry.id })).toMatchObject({ code: 'wrongState' })
    await world.close()
  })

  it('brings reports, homes and hats along when an estate moves to another community', async () => {
    const world = await importWorld()
    const report = await world.submit('zhang')
    await world.importAll({
      community: [{ 街道: '紫云街道', 名称: '新社区' }],
      estate: [{ 编号: 'yijing-garden', 社区: '新社区', 名称: '怡景嘉园' }],
    })
    const path = await world.tree().pathOf('yijing-3')
    expect(path[2]).not.toBe('yijing')
    expect((await world.stored(report)).path).toEqual(path)
    const found = await world.store.query((await import('@/cloud/person/collections')).people, {
      eq: { tenant: 'yanping' },
      has: { areas: path[2] ?? '' },
      order: { by: 'joined', direction: 'asc' },
      limit: 50,
    })
    expect(found.map(({ id }) => id)).toContain('secretary')
    await world.close()
  })

  it('is for admins of the district alone', async () => {
    const world = await importWorld()
    for (const who of ['zhang', 'gridWorker', 'secretary', 'community', 'street', 'districtHead'] as const) {
      expect(await world.as(who as 'zhang').refused('place.export', {})).toMatchObject({ code: 'forbidden' })
      expect(await world.as(who as 'zhang').refused('place.importBegin', { workbook: 'upload-1' })).toMatchObject({ code: 'forbidden' })
    }
    expect((await world.as('street').do('place.browse', { place: 'ziyun' })).children.map(({ name }) => name)).toEqual(['怡景社区'])
    expect(await world.as('secretary').refused('place.browse', { place: 'chunhui' })).toMatchObject({ code: 'forbidden' })
    expect((await world.as('secretary').do('place.browse', { place: 'yijing' })).children.map(({ name }) => name)).toEqual(['怡景嘉园'])
    await world.close()
  })
})
