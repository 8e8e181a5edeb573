import { daysLater, later, MORNING } from '../../support/clock'
import { type HouseholdWorld, householdWorld } from '../../support/household-world'

let world: HouseholdWorld
beforeEach(async () => {
  world = await householdWorld()
})
afterEach(() => world.close())

const work = async (who: string, data: object = {}) => (await world.as(who).do('desk.work', { capability: 'household', ...data })).items

test('a claim is work of those next to the door, and of the community when nobody answered for seven days', async () => {
  const claim = await world.claim('anna', { nickname: '小安' })
  for (const who of ['stairHead', 'gridWorker', 'secretary']) {
    expect(await work(who)).toMatchObject([
      { id: claim, title: '小安（家人）申请入户', place: '怡景嘉园 3栋', stage: 'waiting', late: false, dueAt: daysLater(MORNING, 7) },
    ])
  }
  for (const who of ['community', 'street', 'district', 'otherSecretary']) expect(await work(who)).toEqual([])
  world.clock.set(daysLater(MORNING, 7))
  for (const who of ['stairHead', 'community', 'street']) expect(await work(who)).toMatchObject([{ id: claim, late: true }])
  expect((await world.as('community').do('desk.work', { capability: 'household' })).counts).toMatchObject({ waiting: 1, late: 1 })
  await world.as('community').do('household.confirm', { claim })
  expect(await work('community')).toEqual([])
  expect(await work('community', { bucket: 'done' })).toMatchObject([{ id: claim, stage: 'done' }])
})

test('pages of claims hold each once, oldest first, whatever they are sorted by', async () => {
  const made: string[] = []
  for (let nth = 0; nth < 23; nth++) {
    await world.newcomer(`guest${nth}`, '客')
    made.push(await world.claim(`guest${nth}`))
    world.clock.forward(1)
  }
  for (const by of ['dueAt', 'createdAt'] as const) {
    const seen: string[] = []
    for (let after = null as [string, string] | null, page = 0; page < 5; page++) {
      const answer = await world.as('secretary').do('desk.work', { capability: 'household', order: { by, direction: 'asc' }, after })
      seen.push(...answer.items.map(({ id }) => id))
      after = answer.next
      if (after === null) break
    }
    expect(seen).toEqual(made)
  }
  const first = await world.as('secretary').do('household.claims', {})
  const rest = await world.as('secretary').do('household.claims', { after: first.next })
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(made)
  expect(rest.next).toBeNull()
})

test('who stands at the door and above it meets each claim once, late or not', async () => {
  await world.grant('stairHead', 'stairHead@yijing-3', 'community@yijing')
  const early = await world.claim('anna')
  world.clock.set(later(daysLater(MORNING, 7), 5))
  const fresh = await world.claim('bo')
  expect((await work('stairHead')).map(({ id }) => id)).toEqual([early, fresh])
  expect((await world.as('stairHead').do('desk.work', { capability: 'household' })).counts).toMatchObject({ waiting: 2, late: 1 })
})
