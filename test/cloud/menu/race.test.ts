import { collections } from '@/cloud/collections'
import { capacities, orders } from '@/cloud/menu/collections'
import { people } from '@/cloud/person/collections'
import { places } from '@/cloud/place/collections'
import { EVER } from '@/domain/place/tree'
import { MORNING_WISH } from '../../support/builders/menu'
import { makeGrant, makePerson } from '../../support/builders/person'
import { type MenuWorld, menuWorld } from '../../support/menu-world'
import { storeEngines } from '../../support/store'

const ESTATES = Array.from({ length: 20 }, (_, n) => `estate-${n}`)

describe.each(storeEngines)('the last places of a month, on %s', (_name, open) => {
  let world: MenuWorld
  beforeEach(async () => {
    world = await menuWorld({ store: await open(collections) })
    const above = ['yanping', 'ziyun', 'yijing']
    const place = (id: string, rank: number) =>
      ({
        ...EVER,
        tenant: 'yanping',
        place: id,
        name: id,
        level: 'estate',
        parent: 'yijing',
        path: [...above, id],
        point: null,
        rank,
        grid: null,
      }) as const
    await world.store.insertMany(
      places,
      ESTATES.map((id, rank) => ({ id, data: place(id, 10 + rank) })),
    )
    const secretary = (id: string) => ({ id: `s-${id}`, data: makePerson([makeGrant('secretary', id)], { tenant: 'yanping' }) })
    await world.store.insertMany(people, ESTATES.map(secretary))
  })
  afterEach(() => world.close())

  const order = (estate: string, requestId?: string) =>
    world.as(`s-${estate}`).try('menu.place', { offer: world.offer, estate, wishes: [{ ...MORNING_WISH }], people: 30 }, requestId)

  test('twenty estates at once, each twice under the same request: exactly three have an order, and the rest are told that it is full', async () => {
    const answers = await Promise.all(ESTATES.flatMap((estate) => [order(estate, `request-${estate}`), order(estate, `request-${estate}`)]))
    const placed = new Set(answers.flatMap((answer) => (answer.ok ? [(answer.value as { id: string }).id] : [])))
    expect(placed.size).toBe(3)
    for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).toBe('full')
    expect(await world.store.count(orders, {})).toBe(3)
    const month = await world.month()
    expect(month?.left).toBe(0)
    expect([...(month?.holders ?? [])].sort()).toEqual([...placed].sort())
    await world.runMenu()
    expect(await world.month()).toMatchObject({ left: 0, holders: month?.holders })
  })

  test('orders and refusals at once: what is left and what is held always add up to what there is', async () => {
    const first = await order('estate-0')
    const id = first.ok ? (first.value as { id: string }).id : ''
    await Promise.all([
      ...ESTATES.slice(1).map((estate) => order(estate)),
      world.as('partner').do('menu.decline', { order: id, reason: '排不开' }),
    ])
    const open = await world.store.count(orders, { eq: { state: 'placed' } })
    const counter = await world.store.get(capacities, `${world.offer}.2026-12`)
    expect(counter?.data.left).toBe(3 - open)
    expect(counter?.data.holders).toHaveLength(open)
    expect(counter?.data.holders).not.toContain(id)
    expect(open).toBeGreaterThanOrEqual(2)
  })
})
