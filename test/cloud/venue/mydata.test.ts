import { seats } from '@/cloud/booking/seats'
import { allowances, mealOrders, roomDays, slotBookings } from '@/cloud/venue/collections'
import { meal, slot } from '@/cloud/venue/mydata'
import { DAY, instant, ms } from '@/domain/shared/time'
import { china } from '../../support/clock'
import { CENTRE, type VenueWorld, venueWorld } from '../../support/venue-world'

const AT_TEN = { centre: CENTRE, room: 'meeting', from: china('2026-11-24 10:00') }
const MEAL = { centre: CENTRE, day: '2026-11-24', portions: 1 } as const
const GRANNY = { kind: 'elder', name: '陈奶奶', building: 'yijing-3', door: '502', phone: '0599-5550123' } as const

let world: VenueWorld
beforeEach(async () => {
  world = await venueWorld()
  await world.opens('meeting')
  await world.cooks()
})
afterEach(() => world.close())

it('gives back the slots and meals that are mine, with my own words; of an elder that something was ordered', async () => {
  await world.as('gridWorker').do('venue.orderMeal', { ...MEAL, eater: GRANNY, way: 'door', diet: '少盐' })
  const [one = ''] = await world.neighbours(1)
  await world.as(one).do('venue.book', AT_TEN)
  await world.as(one).do('venue.orderMeal', { ...MEAL, eater: { kind: 'family', name: '奶奶' }, way: 'door', diet: '软一点' })

  expect(await slot.export(world.context(), one)).toMatchObject([{ room: 'meeting', from: AT_TEN.from, state: 'held' }])
  expect(await meal.export(world.context(), one)).toMatchObject([{ day: MEAL.day, name: '奶奶', door: '0室', diet: '软一点' }])
  const helper = await meal.export(world.context(), 'gridWorker')
  expect(helper).toMatchObject([{ day: MEAL.day, kind: 'elder', portions: 1 }])
  expect(JSON.stringify(helper)).not.toMatch(/陈奶奶|502|5550123|少盐/)
})

it('when an account goes, what is to come is free for others and nothing is kept; an elder still gets the meal', async () => {
  await world.as('zhang').do('venue.book', AT_TEN)
  await world.as('zhang').do('venue.orderMeal', { ...MEAL, eater: { kind: 'self' }, way: 'here' })
  await world.as('gridWorker').do('venue.orderMeal', { ...MEAL, eater: GRANNY, way: 'door' })
  for (const person of ['zhang', 'gridWorker']) {
    const facts = { person } as Parameters<typeof slot.erase>[1]
    await slot.erase(world.context(), facts)
    await meal.erase(world.context(), facts)
  }
  expect(await world.store.count(slotBookings, {})).toBe(0)
  expect(await world.as('li').do('venue.book', AT_TEN)).toMatchObject({ state: 'held' })
  const { rows } = await world.as('community').do('venue.kitchenList', { centre: CENTRE, day: MEAL.day })
  expect(rows).toMatchObject([{ name: '陈奶奶', door: '502' }])
})

it('is gone after its term with the counters and days that it stood in, and not a day before', async () => {
  await world.as('zhang').do('venue.book', AT_TEN)
  await world.as('zhang').do('venue.orderMeal', { ...MEAL, eater: { kind: 'self' }, way: 'here' })
  const ended = ms(china('2026-11-24 11:00'))
  expect(await slot.sweep?.(world.context(), instant(ended))).toBe(0)
  expect(await meal.sweep?.(world.context(), instant(ended))).toBe(0)
  const later = instant(ended + 20 * DAY)
  expect(await slot.sweep?.(world.context(), later)).toBe(1)
  expect(await meal.sweep?.(world.context(), later)).toBe(1)
  for (const collection of [slotBookings, mealOrders, seats, roomDays, allowances])
    expect(await world.store.count(collection as typeof seats, {})).toBe(0)
})
