import fc from 'fast-check'
import type { DoorContracts } from '@/domain/capabilities'
import type { WorkItem } from '@/domain/desk/schema'
import type { InputOf } from '@/domain/shared/contract'
import { type RepairWorld, repairWorld, type Who } from '../../support/repair-world'

let world: RepairWorld
beforeEach(async () => {
  world = await repairWorld()
})
afterEach(() => world.close())

type Asking = InputOf<DoorContracts['desk.work']>

async function work(who: Who, asking: Asking = {}): Promise<WorkItem[]> {
  return (await world.as(who).do('desk.work', asking)).items
}
const ids = (items: readonly WorkItem[]) => items.map(({ id }) => id).sort()

describe('Who may work', () => {
  it.each(['desk.work', 'desk.counts', 'desk.filters'] as const)(
    '%s is refused to residents and asks visitors to sign in',
    async (action) => {
      expect((await world.as('zhang').refused(action, {})).code).toBe('forbidden')
      expect((await world.as(null).refused(action, {})).code).toBe('unauthenticated')
    },
  )

  it('a hat that is not the actor’s own opens nothing', async () => {
    await world.submit('zhang')
    for (const hat of [
      { role: 'community', place: 'yijing' },
      { role: 'secretary', place: 'chunhui' },
      { role: 'fixer', place: 'yijing-garden' },
    ] as const)
      expect((await world.as('secretary').refused('desk.work', { hat })).code).toBe('forbidden')
  })

  it('a resident’s hat of a member of staff is no desk', async () => {
    expect((await world.as('stairHead').refused('desk.work', { hat: { role: 'resident', place: 'yijing-3' } })).code).toBe('forbidden')
  })
})

describe('The hat that is worn', () => {
  it('narrows the list and its counts to what is done in it', async () => {
    await world.grant('secretary', 'secretary@yijing-garden', 'secretary@chunhui')
    const garden = await world.submit('zhang')
    const chunhui = await world.submit('chen', { estate: 'chunhui', building: 'chunhui-1' })
    expect(ids(await work('secretary'))).toEqual([chunhui, garden].sort())
    const hat = { role: 'secretary', place: 'chunhui' } as const
    expect(ids(await work('secretary', { hat }))).toEqual([chunhui])
    expect((await world.as('secretary').do('desk.counts', { hat })).counts.waiting).toBe(1)
  })

  it('never widens: whatever hats one holds, each shows a part of what all of them show, and together they show all of it', async () => {
    const there = [
      await world.submit('zhang'),
      await world.submit('zhang', { scope: 'home' }),
      await world.submit('wang', { building: 'yijing-5', category: 'lighting' }),
      await world.submit('chen', { estate: 'chunhui', building: 'chunhui-1' }),
    ]
    await world.as('secretary').do('repair.dispatch', { report: there[0] ?? '', fixer: 'fixer' })
    const stations = [
      'secretary@yijing-garden',
      'secretary@chunhui',
      'fixer@yijing-garden',
      'gridWorker@yijing-3',
      'stairHead@yijing-3',
      'community@yijing',
      'street@ziyun',
    ] as const
    await fc.assert(
      fc.asyncProperty(fc.subarray([...stations], { minLength: 1 }), async (held) => {
        await world.grant('fixer', ...held)
        const all = ids(await work('fixer'))
        const parts: string[] = []
        for (const station of held) {
          const [role, place = ''] = station.split('@')
          const part = ids(await work('fixer', { hat: { role: role as 'fixer', place } }))
          expect(all).toEqual(expect.arrayContaining(part))
          parts.push(...part)
        }
        expect([...new Set(parts)].sort()).toEqual(all)
      }),
      { numRuns: 30 },
    )
  })
})

describe('The filters', () => {
  it('narrow to a place and what is below it, to a kind and to a state', async () => {
    const three = await world.submit('zhang')
    const five = await world.submit('wang', { building: 'yijing-5', category: 'lighting' })
    await world.as('secretary').do('repair.accept', { report: five })
    expect(ids(await work('secretary', { place: 'yijing-5' }))).toEqual([five])
    expect(ids(await work('secretary', { place: 'yijing' }))).toEqual([three, five].sort())
    expect(ids(await work('secretary', { category: 'lighting' }))).toEqual([five])
    expect(ids(await work('secretary', { state: 'submitted' }))).toEqual([three])
    expect(ids(await work('secretary', { bucket: 'waiting', state: 'accepted', capability: 'repair' }))).toEqual([five])
    expect(await work('secretary', { bucket: 'underway', state: 'accepted' })).toEqual([])
  })

  it('of what no capability knows, or of a place beyond the hats, leave nothing', async () => {
    await world.submit('chen', { estate: 'chunhui', building: 'chunhui-1' })
    expect(await work('secretary', { place: 'chunhui' })).toEqual([])
    for (const asking of [{ capability: 'wish' }, { category: 'nothing' }, { state: 'nothing' }])
      expect(await work('community', asking)).toEqual([])
  })

  it('find words, the kind, the place and single letters, and only what holds all of them', async () => {
    const three = await world.submit('zhang', { words: '楼道灯不亮了', category: 'lighting', spot: '2单元' })
    const five = await world.submit('wang', { words: '厨房漏水', building: 'yijing-5', scope: 'home', spot: '' })
    const found = async (text: string) => ids(await work('secretary', { text }))
    expect(await found('灯')).toEqual([three])
    expect(await found('照明 3栋')).toEqual([three])
    expect(await found('5栋 漏水')).toEqual([five])
    expect(await found('5栋 灯')).toEqual([])
    expect(await found('怡景嘉园')).toEqual([three, five].sort())
    expect(await found('电梯')).toEqual([])
  })

  it('find one by its number, and not one that is not the worker’s', async () => {
    const mine = await world.submit('zhang')
    const other = await world.submit('chen', { estate: 'chunhui', building: 'chunhui-1' })
    expect(ids(await work('secretary', { text: mine }))).toEqual([mine])
    expect(await work('secretary', { text: other })).toEqual([])
  })

  it('offer the places below the hats, and the words of each capability', async () => {
    const { places, capabilities } = await world.as('secretary').do('desk.filters', {})
    expect(places).toEqual([
      { value: 'yijing-3', word: '3栋' },
      { value: 'yijing-5', word: '5栋' },
    ])
    expect((await world.as('community').do('desk.filters', {})).places.map(({ word }) => word)).toEqual(['怡景嘉园', '春晖小区'])
    expect((await world.as('stairHead').do('desk.filters', {})).places).toEqual([{ value: 'yijing-3', word: '怡景嘉园 3栋' }])
    const repair = capabilities.find(({ value }) => value === 'repair')
    expect(repair?.categories).toContainEqual({ value: 'leak', word: '漏水' })
    expect(repair?.states).toContainEqual({ value: 'submitted', word: '待受理' })
  })
})

test('every order goes through all pages without loss or double', async () => {
  for (let i = 0; i < 45; i += 1) {
    if (i % 3 === 0) world.clock.forward(1)
    await world.submit('zhang', { category: i % 2 ? 'noise' : 'leak' })
  }
  for (const by of ['dueAt', 'createdAt', 'updatedAt'] as const) {
    for (const direction of ['asc', 'desc'] as const) {
      const seen: WorkItem[] = []
      let after: [string, string] | null = null
      do {
        const page: { items: WorkItem[]; next: [string, string] | null } = await world
          .as('secretary')
          .do('desk.work', { order: { by, direction }, after })
        seen.push(...page.items)
        after = page.next
      } while (after)
      expect(new Set(ids(seen)).size).toBe(45)
      const keys = seen.map((item) => (by === 'dueAt' ? item.dueAt : by === 'createdAt' ? item.at : item.updatedAt) ?? '')
      const sorted = [...keys].sort()
      expect(keys).toEqual(direction === 'asc' ? sorted : sorted.reverse())
    }
  }
})

test('the counts come with the first page alone, and agree with desk.counts', async () => {
  for (let i = 0; i < 21; i += 1) await world.submit('zhang')
  const first = await world.as('secretary').do('desk.work', {})
  expect(first.counts).toEqual((await world.as('secretary').do('desk.counts', {})).counts)
  expect(first.counts?.waiting).toBe(21)
  expect((await world.as('secretary').do('desk.work', { after: first.next })).counts).toBeNull()
})

test('only what the machine lets can be done to many: accept what is new, publish what waits to be looked over', async () => {
  const fresh = await world.submit('zhang')
  const done = await world.submit('zhang')
  await world.as('secretary').do('repair.decline', { report: done, words: '不在服务范围' })
  const [item] = await work('secretary')
  expect(item).toMatchObject({ id: fresh, bulk: ['accept'], next: '安排师傅' })
  expect(await work('secretary', { bucket: 'done' })).toMatchObject([{ id: done, bulk: [], stage: 'done' }])
})

describe('What a report may be merged into', () => {
  it('is what the merge itself accepts: open, of one kind, at one place, seen by neighbours', async () => {
    const report = await world.submit('zhang')
    const same = await world.submit('li')
    await world.submit('wang', { building: 'yijing-5' })
    await world.submit('li', { category: 'lighting' })
    await world.submit('li', { scope: 'home', spot: '' })
    const closed = await world.submit('li')
    await world.as('secretary').do('repair.decline', { report: closed, words: '重复' })
    const { items } = await world.as('secretary').do('repair.mergeable', { report })
    expect(items.map(({ id }) => id)).toEqual([same])
    await world.as('secretary').do('repair.merge', { report, into: same })
  })

  it('is shown to the desk alone', async () => {
    const report = await world.submit('zhang')
    expect((await world.as('gridWorker').refused('repair.mergeable', { report })).code).toBe('forbidden')
    expect((await world.as('zhang').refused('repair.mergeable', { report })).code).toBe('forbidden')
    expect((await world.as('otherSecretary').refused('repair.mergeable', { report })).code).toBe('notFound')
  })
})
