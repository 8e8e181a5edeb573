import { seats } from '@/cloud/booking/seats'
import { looks } from '@/cloud/privacy/collections'
import { mealOrders } from '@/cloud/venue/collections'
import { china } from '../../support/clock'
import { CENTRE, type VenueWorld, venueWorld } from '../../support/venue-world'

const DAY = '2026-11-24'
const MINE = { centre: CENTRE, day: DAY, eater: { kind: 'self' }, portions: 1, way: 'here' } as const
const GRANNY = { kind: 'elder', name: '陈奶奶', building: 'yijing-3', door: '502', phone: '0599-5550123' } as const

let world: VenueWorld
beforeEach(async () => {
  world = await venueWorld()
  await world.cooks({ capacity: 3, price: 800, menus: [{ day: DAY, words: '红烧豆腐、青菜', capacity: null }] })
})
afterEach(() => world.close())

const dayOf = async (who: string, day = DAY) =>
  (await world.as(who).do('venue.meals', { centre: CENTRE })).days.find((each) => each.day === day)

it('takes an order for tomorrow, once for everybody who eats', async () => {
  expect(await dayOf('zhang')).toMatchObject({ menu: '红烧豆腐、青菜', state: 'open', left: 3, mine: [] })
  const order = await world.as('zhang').do('venue.orderMeal', { ...MINE, portions: 2 })
  expect(order).toMatchObject({ name: '3栋张阿姨', portions: 2, price: 1600, address: null, state: 'held', cancellable: true })
  expect(await world.as('zhang').refused('venue.orderMeal', MINE)).toMatchObject({ code: 'already' })
  expect(await dayOf('zhang')).toMatchObject({ left: 1, mine: [{ id: order.id }] })
  expect(await dayOf('li')).toMatchObject({ left: 1, mine: [] })
  await world.as('zhang').do('venue.cancelMeal', { order: order.id })
  expect(await world.as('zhang').do('venue.orderMeal', MINE)).toMatchObject({ portions: 1 })
  expect(await dayOf('li')).toMatchObject({ left: 2 })
})

it('takes no more orders than are cooked, and none after the cut-off', async () => {
  await world.as('zhang').do('venue.orderMeal', { ...MINE, portions: 2 })
  expect(await world.as('li').refused('venue.orderMeal', { ...MINE, portions: 2 })).toMatchObject({ code: 'full' })
  const { id } = await world.as('li').do('venue.orderMeal', MINE)
  expect(await world.as('wang').refused('venue.orderMeal', MINE)).toMatchObject({ code: 'full' })
  expect(await dayOf('wang')).toMatchObject({ state: 'full', left: 0 })
  world.clock.set(china('2026-11-23 17:00'))
  await world.as('li').do('venue.cancelMeal', { order: id })
  world.clock.forward(1)
  expect(await world.as('wang').refused('venue.orderMeal', MINE)).toMatchObject({ code: 'tooLate' })
  expect(
    await world.as('zhang').refused('venue.orderMeal', { ...MINE, day: '2026-11-25', eater: { kind: 'self' }, way: 'door' }),
  ).toMatchObject({ code: 'notEligible' })
})

it('brings it to the door of whom a helper looks after; the same elder is not ordered for twice', async () => {
  const order = await world.as('gridWorker').do('venue.orderMeal', { ...MINE, eater: GRANNY, way: 'door', diet: '少盐' })
  expect(order).toMatchObject({ name: '陈奶奶', address: '3栋502', diet: '少盐' })
  expect(await world.as('stairHead').refused('venue.orderMeal', { ...MINE, eater: GRANNY })).toMatchObject({ code: 'already' })
  expect(await world.as('zhang').refused('venue.orderMeal', { ...MINE, eater: GRANNY })).toMatchObject({ code: 'forbidden' })
  expect(await world.as('stairHead').refused('venue.orderMeal', { ...MINE, eater: { ...GRANNY, building: 'yijing-5' } })).toMatchObject({
    code: 'forbidden',
  })
  expect(
    await world.as('gridWorker').refused('venue.orderMeal', { ...MINE, eater: { ...GRANNY, building: 'yijing-garden' } }),
  ).toMatchObject({ code: 'notFound' })
  // The next day with one tap, as this time.
  const { eaters, buildings } = await world.as('gridWorker').do('venue.meals', { centre: CENTRE })
  expect(buildings.map(({ id }) => id)).toEqual(['yijing-3', 'yijing-5'])
  expect(eaters.find(({ kind }) => kind === 'elder')).toMatchObject({
    name: '陈奶奶',
    order: order.id,
    address: '3栋502',
    way: 'door',
    diet: '少盐',
  })
  const again = await world
    .as('gridWorker')
    .do('venue.orderMeal', { ...MINE, day: '2026-11-25', eater: { kind: 'again', order: order.id }, way: 'door' })
  expect(again).toMatchObject({ name: '陈奶奶', address: '3栋502', kind: 'elder' })
  expect(await world.as('zhang').refused('venue.orderMeal', { ...MINE, eater: { kind: 'again', order: order.id } })).toMatchObject({
    code: 'notFound',
  })
})

it('is for the family of a known home, at its door', async () => {
  const [one = ''] = await world.neighbours(1)
  expect(await world.as('zhang').refused('venue.orderMeal', { ...MINE, eater: { kind: 'family', name: '奶奶' } })).toMatchObject({
    code: 'notEligible',
  })
  expect(await world.as(one).do('venue.orderMeal', { ...MINE, eater: { kind: 'family', name: '奶奶' }, way: 'door' })).toMatchObject({
    name: '奶奶',
    address: '3栋0室',
  })
  expect(await world.as(one).do('venue.orderMeal', { ...MINE, way: 'door' })).toMatchObject({ address: '3栋0室' })
})

it('keeps who eats, where and what to mind sealed', async () => {
  const { id } = await world.as('gridWorker').do('venue.orderMeal', { ...MINE, eater: GRANNY, way: 'door', diet: '糖尿病' })
  const stored = JSON.stringify((await world.store.get(mealOrders, id))?.data)
  for (const word of ['陈奶奶', '502', '5550123', '糖尿病']) expect(stored).not.toContain(word)
})

it('gives the kitchen counts without names, and names only with a line in the log of looks', async () => {
  await world.as('gridWorker').do('venue.orderMeal', { ...MINE, eater: GRANNY, way: 'door', diet: '少盐' })
  const [one = ''] = await world.neighbours(1)
  await world.as(one).do('venue.orderMeal', { ...MINE, portions: 2 })
  const counts = await world.as('community').do('venue.kitchen', { centre: CENTRE, day: DAY })
  expect(counts).toMatchObject({
    portions: 3,
    here: 2,
    door: 1,
    diets: 1,
    final: false,
    capacity: 3,
    buildings: [{ name: '怡景嘉园 3栋', portions: 3 }],
  })
  expect(JSON.stringify(counts)).not.toMatch(/陈奶奶|邻居/)
  expect(await world.store.count(looks, {})).toBe(0)

  const { rows } = await world.as('community').do('venue.kitchenList', { centre: CENTRE, day: DAY })
  expect(rows).toMatchObject([
    { name: '陈奶奶', way: 'door', door: '502', phone: '05995550123', diet: '少盐', portions: 1 },
    { name: '邻居0', way: 'here', door: null, phone: null, portions: 2 },
  ])
  const looked = []
  for await (const { data } of world.store.cursor(looks, {})) looked.push([data.whose, data.what, data.matter])
  expect(looked).toEqual(
    expect.arrayContaining([
      [null, ['name', 'address', 'phone'], `meal:${CENTRE}.${DAY}`],
      [one, ['name'], `meal:${CENTRE}.${DAY}`],
    ]),
  )
  for (const who of ['zhang', 'gridWorker', 'secretary'] as const) {
    expect(await world.as(who).refused('venue.kitchen', { centre: CENTRE, day: DAY })).toMatchObject({ code: 'forbidden' })
    expect(await world.as(who).refused('venue.kitchenList', { centre: CENTRE, day: DAY })).toMatchObject({ code: 'forbidden' })
  }
})

it('cancels and tells when the house is shut that day', async () => {
  const { id } = await world.as('zhang').do('venue.orderMeal', MINE)
  await world.as('gridWorker').do('venue.orderMeal', { ...MINE, eater: GRANNY, way: 'door' })
  await world.as('li').do('venue.orderMeal', { ...MINE, day: '2026-11-25' })
  await world.changes({ closures: [{ from: DAY, to: DAY, reason: '停水' }] })
  expect(await world.told('zhang')).toContainEqual(
    expect.objectContaining({ matter: `meal:${id}`, words: expect.stringContaining('停水') }),
  )
  expect(await world.told('gridWorker')).toContainEqual(expect.objectContaining({ words: expect.stringContaining('停水') }))
  expect((await world.store.get(seats, `meal.${CENTRE}.${DAY}`))?.data).toMatchObject({ left: 3, held: [] })
  expect(await dayOf('li', '2026-11-25')).toMatchObject({ mine: [{ state: 'held' }] })
  expect(await dayOf('zhang')).toMatchObject({ state: 'shut', words: '停水' })
})

it('cancels and tells when nothing is cooked on that day, and keeps the other days', async () => {
  const { id } = await world.as('zhang').do('venue.orderMeal', MINE)
  await world.as('zhang').do('venue.orderMeal', { ...MINE, day: '2026-11-25' })
  await world.cooks({ menus: [{ day: DAY, words: '', capacity: 0 }] })
  expect(await world.told('zhang')).toContainEqual(
    expect.objectContaining({ matter: `meal:${id}`, words: expect.stringContaining('这天不做饭') }),
  )
  expect(await dayOf('zhang')).toMatchObject({ state: 'shut', words: '这天不做饭', mine: [] })
  expect(await dayOf('zhang', '2026-11-25')).toMatchObject({ mine: [{ state: 'held' }] })
})

it('follows the kitchen when it cooks more, and keeps what is held when it cooks less', async () => {
  await world.as('zhang').do('venue.orderMeal', { ...MINE, portions: 3 })
  await world.cooks({ capacity: 5 })
  expect(await dayOf('li')).toMatchObject({ left: 2 })
  await world.cooks({ capacity: 1 })
  expect(await dayOf('li')).toMatchObject({ state: 'full', left: 0 })
  expect((await world.store.get(seats, `meal.${CENTRE}.${DAY}`))?.data.held).toHaveLength(1)
  expect(
    await world.as('community').refused('venue.saveMeals', {
      centre: CENTRE,
      version: 1,
      rules: {
        open: true,
        capacity: 9,
        cutOff: { daysBefore: 1, minute: 0 },
        price: null,
        delivery: true,
        forWhom: 'all',
        ahead: 7,
        menus: [],
      },
    }),
  ).toMatchObject({ code: 'conflict' })
})
