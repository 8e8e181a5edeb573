import { seats } from '@/cloud/booking/seats'
import { collections } from '@/cloud/collections'
import { mealOrders, slotBookings } from '@/cloud/venue/collections'
import { usesOf } from '@/cloud/venue/use'
import { bookingOf, seatsOf } from '@/domain/booking/seats'
import { china } from '../../support/clock'
import { serverStore } from '../../support/store'
import { CENTRE, type VenueWorld, venueWorld } from '../../support/venue-world'

const DAY = '2026-11-24'
const FROM = china('2026-11-24 10:00')

let world: VenueWorld
beforeEach(async () => {
  world = await venueWorld({ store: await serverStore(collections) })
})
afterEach(() => world.close())

it('gives thirty meals to two hundred who ask at once, some of them twice with the same request', async () => {
  await world.cooks({ capacity: 30 })
  const who = await world.neighbours(200)
  const ask = (person: string) =>
    world
      .as(person)
      .try('venue.orderMeal', { centre: CENTRE, day: DAY, eater: { kind: 'self' }, portions: 1, way: 'here' }, `meal-of-${person}`)
  const answers = await Promise.all(who.flatMap((person, n) => (n % 5 === 0 ? [ask(person), ask(person)] : [ask(person)])))
  const counter = await world.store.get(seats, `meal.${CENTRE}.${DAY}`)
  expect(counter?.data).toMatchObject({ left: 0, capacity: 30 })
  const held = counter?.data.held ?? []
  expect(held.reduce((sum, each) => sum + seatsOf(each), 0)).toBe(30)
  // Whoever has a meal is who was told so, and nobody else is written down.
  const orders = new Set<string>()
  for await (const { id, data } of world.store.cursor(mealOrders, {})) if (data.state === 'held') orders.add(id)
  expect(orders).toEqual(new Set(held.map(bookingOf)))
  expect(await world.store.count(mealOrders, {})).toBe(30)
  const granted = new Set(answers.flatMap((answer) => (answer.ok ? [(answer.value as { id: string }).id] : [])))
  expect(granted).toEqual(orders)
  for (const answer of answers) if (!answer.ok) expect((answer as { refusal: { code: string } }).refusal.code).toBe('full')
})

it('gives one court to one of twenty, and the freed one to exactly one more', async () => {
  await world.opens('court')
  const who = await world.neighbours(20)
  const ask = (person: string, round: number) =>
    world.as(person).try('venue.book', { centre: CENTRE, room: 'court', from: FROM }, `court-${round}-${person}`)
  const first = await Promise.all(who.map((person) => ask(person, 1)))
  const winners = who.filter((_, n) => first[n]?.ok)
  expect(winners).toHaveLength(1)
  expect(await usesOf(world.store, CENTRE, 'court', DAY)).toHaveLength(1)
  const [winner = ''] = winners
  const { slots } = await world.as(winner).do('venue.mine', {})
  await Promise.all([
    world.as(winner).try('venue.cancel', { booking: slots[0]?.id }, 'give-it-up'),
    world.as(winner).try('venue.cancel', { booking: slots[0]?.id }, 'give-it-up'),
  ])
  const second = await Promise.all(who.map((person) => ask(person, 2)))
  expect(second.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await usesOf(world.store, CENTRE, 'court', DAY)).toHaveLength(1)
  expect(await world.store.count(slotBookings, { eq: { centre: CENTRE, state: 'held' } })).toBe(1)
  expect((await world.store.get(seats, `slot.${CENTRE}.court.${FROM}`))?.data).toMatchObject({ left: 0, capacity: 1 })
})
