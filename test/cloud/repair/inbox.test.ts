import type { Bucket, WorkItem } from '@/domain/desk/schema'
import type { Card } from '@/domain/repair/schema'
import { later } from '../../support/clock'
import { type RepairWorld, repairWorld, type Who } from '../../support/repair-world'

let world: RepairWorld
beforeEach(async () => {
  world = await repairWorld()
})
afterEach(() => world.close())

const inbox = (who: Who, bucket: Bucket = 'open') => world.as(who).do('desk.work', { bucket })
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)

test('a fixer without jobs has an empty inbox, not a refusal', async () => {
  await world.submit('zhang')
  expect(await inbox('fixer')).toEqual({ items: [], next: null, counts: { urgent: 0, late: 0, waiting: 0, underway: 0, toConfirm: 0 } })
})

test('a resident has no staff inbox, and a visitor is asked to sign in', async () => {
  expect((await world.as('zhang').refused('desk.work', {})).code).toBe('forbidden')
  expect((await world.as(null).refused('desk.work', {})).code).toBe('unauthenticated')
})

test('each hat sees its place: the estate, the community, the buildings of a grid, the own jobs', async () => {
  const three = await world.submit('zhang')
  const five = await world.submit('wang', { building: 'yijing-5', category: 'lighting' })
  const elsewhere = await world.submit('chen', { estate: 'chunhui', building: 'chunhui-1' })
  await world.as('secretary').do('repair.dispatch', { report: five, fixer: 'fixer2' })
  const seen: Record<string, string[]> = {}
  for (const who of ['secretary', 'otherSecretary', 'community', 'gridWorker', 'fixer', 'fixer2', 'district'] as const)
    seen[who] = ids((await inbox(who)).items).sort()
  expect(seen).toEqual({
    secretary: [three, five],
    otherSecretary: [elsewhere],
    community: [three, five, elsewhere],
    gridWorker: [three, five],
    fixer: [],
    fixer2: [five],
    district: [three, five, elsewhere],
  })
})

test('a secretary of two estates sees both, and one who also mends counts each report once', async () => {
  await world.grant('secretary', 'secretary@yijing-garden', 'secretary@chunhui', 'fixer@yijing-garden', 'gridWorker@yijing-3')
  const three = await world.submit('zhang')
  await world.submit('chen', { estate: 'chunhui', building: 'chunhui-1' })
  await world.as('secretary').do('repair.dispatch', { report: three, fixer: 'secretary' })
  const { items, counts } = await inbox('secretary')
  expect(items).toHaveLength(2)
  expect(counts).toEqual({ urgent: 0, late: 0, waiting: 1, underway: 1, toConfirm: 0 })
})

test('a stair head’s inbox holds and counts nothing that they may not read', async () => {
  await world.submit('zhang', { scope: 'home' })
  expect(await inbox('stairHead')).toMatchObject({ items: [], counts: { waiting: 0 } })
})

test('where reports arrive at the building, they are in the stair head’s inbox', async () => {
  await world.close()
  world = await repairWorld({ settings: { firstRung: 'building' } })
  const report = await world.submit('zhang', { scope: 'home' })
  await world.submit('wang', { building: 'yijing-5' })
  expect(await inbox('stairHead')).toMatchObject({ items: [{ id: report }], counts: { waiting: 1 } })
  expect((await world.told('stairHead')).map(({ words }) => words)).toEqual(['新的报修，请安排'])
})

test('what is latest stands first, and each tab counts what it holds', async () => {
  const lighting = await world.submit('zhang', { category: 'lighting' })
  const leak = await world.submit('zhang')
  const danger = await world.submit('zhang', { category: 'lift', urgency: 'danger' })
  expect(ids((await inbox('secretary')).items)).toEqual([danger, leak, lighting])
  world.clock.set(later((await world.stored(leak)).dueAt, 1))
  const { counts } = await inbox('secretary')
  expect(counts).toEqual({ urgent: 1, late: 2, waiting: 3, underway: 0, toConfirm: 0 })
  const late = await inbox('secretary', 'late')
  expect(ids(late.items)).toEqual([danger, leak])
  expect(late.items.every((item) => item.late)).toBe(true)
  expect((await inbox('secretary')).items.filter((item) => item.late)).toHaveLength(2)
  expect(ids((await inbox('secretary', 'urgent')).items)).toEqual([danger])
})

async function pages(who: Who, between: (page: number) => Promise<unknown>): Promise<string[]> {
  const seen: string[] = []
  let after: [string, string] | null = null
  for (let page = 0; ; page += 1) {
    const answer: { items: Card[]; next: [string, string] | null } = await world
      .as(who)
      .do('repair.around', { estate: 'yijing-garden', after })
    expect(answer.items.length).toBeLessThanOrEqual(20)
    seen.push(...ids(answer.items))
    if (answer.next === null) return seen
    after = answer.next
    await between(page)
  }
}

test('45 reports come in pages of 20, none twice and none lost, while some are dispatched and new ones arrive', async () => {
  const sent: string[] = []
  for (let i = 0; i < 45; i += 1) {
    // Several at one instant: the id decides between them.
    if (i % 4 === 0) world.clock.forward(1)
    sent.push(await world.submit('zhang', { category: i % 2 ? 'leak' : 'noise' }))
  }
  const seen = await pages('wang', async (page) => {
    await world.as('secretary').do('repair.dispatch', { report: sent[page * 3] ?? '', fixer: 'fixer' })
    world.clock.forward(1)
    await world.submit('li')
  })
  expect(seen).toEqual([...sent].reverse())
})

test('the inbox of several places is paged as one', async () => {
  await world.grant('secretary', 'secretary@yijing-garden', 'secretary@chunhui')
  const sent: string[] = []
  for (let i = 0; i < 24; i += 1) {
    world.clock.forward(1)
    sent.push(
      await world.submit('zhang', { category: 'noise' }),
      await world.submit('chen', { category: 'noise', estate: 'chunhui', building: 'chunhui-1' }),
    )
  }
  const seen: string[] = []
  let after: [string, string] | null = null
  do {
    const page: { items: WorkItem[]; next: [string, string] | null } = await world.as('secretary').do('desk.work', { after })
    seen.push(...ids(page.items))
    after = page.next
  } while (after)
  expect(seen).toEqual(sent)
})
