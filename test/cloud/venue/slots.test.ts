import { seats } from '@/cloud/booking/seats'
import { runBookings } from '@/cloud/booking/timer'
import { people } from '@/cloud/person/collections'
import { looks } from '@/cloud/privacy/collections'
import { allowances, reviews, roomDays, slotBookings } from '@/cloud/venue/collections'
import { takeRoom, usesOf } from '@/cloud/venue/use'
import { china } from '../../support/clock'
import { CENTRE, type VenueWorld, venueWorld } from '../../support/venue-world'

const DAY = '2026-11-24'
const AT_TEN = { centre: CENTRE, room: 'meeting', from: china('2026-11-24 10:00') }

let world: VenueWorld
beforeEach(async () => {
  world = await venueWorld()
})
afterEach(() => world.close())

const dayOf = (who: string | null, room = 'meeting', day = DAY) => world.as(who).do('venue.day', { centre: CENTRE, room, day })
const stateAt = async (who: string | null, hour: string, room = 'meeting') =>
  (await dayOf(who, room)).slots.find(({ from }) => from === china(`2026-11-24 ${hour}`))

it('shows what can be booked once staff have opened it, and nothing else of the house', async () => {
  expect((await world.as('zhang').do('venue.list', { centre: CENTRE })).items).toEqual([])
  await world.opens('meeting')
  await world.opens('court', { places: 2 })
  const { items } = await world.as('zhang').do('venue.list', { estate: 'yijing-garden' })
  expect(items).toMatchObject([
    {
      meals: false,
      keeper: false,
      places: [
        { room: 'meeting', trouble: null },
        { room: 'court', places: 2 },
      ],
    },
  ])
  expect(
    await world.as('community').refused('venue.saveSettings', {
      centre: CENTRE,
      room: 'office',
      version: 0,
      rules: { open: true, minutes: 60, ahead: 7, perWeek: 2, forWhom: 'all', places: 1, cancelBefore: 0 },
    }),
  ).toMatchObject({ code: 'notFound' })
})

it('books a slot: mine to me, taken to others, whose is said to nobody; giving it up frees it at once', async () => {
  await world.opens('meeting')
  const booked = await world.as('zhang').do('venue.book', AT_TEN)
  expect(booked).toMatchObject({ state: 'held', room: { name: '共享会议室' }, from: AT_TEN.from, cancellable: true })
  expect(await stateAt('zhang', '10:00')).toMatchObject({ state: 'mine', booking: booked.id })
  const seen = await dayOf('wang')
  expect(seen.slots.find(({ from }) => from === AT_TEN.from)).toMatchObject({ state: 'taken', left: 0, booking: null })
  expect(JSON.stringify(seen)).not.toContain('zhang')
  expect(await world.as('wang').refused('venue.book', AT_TEN)).toMatchObject({ code: 'full' })
  expect(await world.told('zhang')).toMatchObject([{ title: '共享会议室 11月24日 周二 10:00–11:00' }])

  await world.as('zhang').do('venue.cancel', { booking: booked.id })
  expect(await world.as('wang').do('venue.book', AT_TEN)).toMatchObject({ state: 'held' })
})

it('does one request once, however often it is sent', async () => {
  await world.opens('meeting')
  const first = await world.as('zhang').do('venue.book', AT_TEN, 'book-10-hours')
  expect(await world.as('zhang').do('venue.book', AT_TEN, 'book-10-hours')).toEqual(first)
  await world.as('zhang').do('venue.cancel', { booking: first.id }, 'cancel-it-now')
  expect(await world.as('zhang').do('venue.cancel', { booking: first.id }, 'cancel-it-now')).toMatchObject({ state: 'cancelled' })
  expect(await world.as('zhang').do('venue.cancel', { booking: first.id })).toMatchObject({ state: 'cancelled' })
  expect((await world.store.get(seats, `slot.${CENTRE}.meeting.${AT_TEN.from}`))?.data).toMatchObject({ left: 1, held: [] })
})

it('keeps the hours of the house, its closures, and how far ahead one may look', async () => {
  await world.opens('meeting', { ahead: 3 })
  await world.changes({ closures: [{ from: '2026-11-25', to: '2026-11-25', reason: '盘点' }] })
  expect((await dayOf('zhang')).slots.map(({ from }) => from)).toEqual(
    [9, 10, 11, 12, 13, 14, 15, 16, 17].map((hour) => china(`2026-11-24 ${String(hour).padStart(2, '0')}:00`)),
  )
  expect(await dayOf('zhang', 'meeting', '2026-11-25')).toMatchObject({ shut: '盘点', slots: [] })
  const book = (from: string) => world.as('zhang').refused('venue.book', { ...AT_TEN, from: china(from) })
  expect(await book('2026-11-25 10:00')).toMatchObject({ code: 'notFound' })
  expect(await book('2026-11-24 10:30')).toMatchObject({ code: 'notFound' })
  expect(await book('2026-11-24 18:00')).toMatchObject({ code: 'notFound' })
  expect(await book('2026-11-27 10:00')).toMatchObject({ code: 'tooSoon' })
  expect(await book('2026-11-23 09:00')).toMatchObject({ code: 'tooLate' })
})

it('lets no one be in two places, and a household have so many slots a week', async () => {
  await world.opens('meeting', { perWeek: 2 })
  await world.opens('court')
  const [one = '', two = ''] = await world.neighbours(2)
  await world.as(one).do('venue.book', AT_TEN)
  expect(await world.as(one).refused('venue.book', { ...AT_TEN, room: 'court' })).toMatchObject({
    code: 'clash',
    message: expect.stringContaining('共享会议室'),
  })
  await world.as(one).do('venue.book', { ...AT_TEN, from: china('2026-11-24 11:00') })
  expect(await world.as(one).refused('venue.book', { ...AT_TEN, from: china('2026-11-24 12:00') })).toMatchObject({ code: 'tooMany' })
  expect(await world.as(one).do('venue.book', { ...AT_TEN, from: china('2026-11-30 10:00') })).toMatchObject({ state: 'held' })
  expect(await world.as(two).do('venue.book', { ...AT_TEN, from: china('2026-11-24 12:00') })).toMatchObject({ state: 'held' })
  // What was refused holds nothing.
  const all = []
  for await (const { data } of world.store.cursor(allowances, {})) all.push(data.count)
  expect(all.filter((count) => count > 0).sort()).toEqual([1, 1, 2])
  expect(await world.store.count(slotBookings, {})).toBe(4)
})

it('counts the slots of a household together', async () => {
  await world.opens('meeting', { perWeek: 1 })
  const [one = '', two = ''] = await world.neighbours(2)
  const mate = await world.store.get(people, two)
  if (mate)
    await world.store.replace(people, two, mate.version, {
      ...mate.data,
      homes: mate.data.homes.map((home) => ({ ...home, household: 'home-0' })),
    })
  await world.as(one).do('venue.book', AT_TEN)
  expect(await world.as(two).refused('venue.book', { ...AT_TEN, from: china('2026-11-24 12:00') })).toMatchObject({ code: 'tooMany' })
})

it('stands aside for an event that has the room, and keeps an event out of a booked slot', async () => {
  await world.opens('meeting')
  const use = {
    tenant: 'yanping',
    centre: CENTRE,
    room: 'meeting',
    from: china('2026-11-24 09:30'),
    to: china('2026-11-24 10:30'),
    by: 'session:1',
    title: '普法沙龙',
  }
  expect(await takeRoom(world.store, use)).toEqual({ ok: true })
  expect(await stateAt('zhang', '10:00')).toMatchObject({ state: 'taken' })
  expect(await world.as('zhang').refused('venue.book', AT_TEN)).toMatchObject({ code: 'taken' })
  // What the refusal had taken before is given back.
  expect((await world.store.get(seats, `slot.${CENTRE}.meeting.${AT_TEN.from}`))?.data).toMatchObject({ left: 1, held: [] })
  await world.as('zhang').do('venue.book', { ...AT_TEN, from: china('2026-11-24 11:00') })
  expect(
    await takeRoom(world.store, { ...use, from: china('2026-11-24 10:30'), to: china('2026-11-24 11:30'), by: 'session:2' }),
  ).toMatchObject({ ok: false, clash: { title: '居民预约' } })
})

it('gives as many places of a court as there are', async () => {
  await world.opens('court', { places: 2 })
  for (const who of ['zhang', 'li']) await world.as(who).do('venue.book', { ...AT_TEN, room: 'court' })
  expect(await world.as('wang').refused('venue.book', { ...AT_TEN, room: 'court' })).toMatchObject({ code: 'full' })
  await world.opens('court', { places: 3 })
  expect(await stateAt('wang', '10:00', 'court')).toMatchObject({ state: 'free', left: 1 })
  expect(await world.as('wang').do('venue.book', { ...AT_TEN, room: 'court' })).toMatchObject({ state: 'held' })
})

it('is for neighbours of the community unless staff open it to all', async () => {
  await world.opens('meeting')
  expect(await world.as('district').refused('venue.book', AT_TEN)).toMatchObject({ code: 'notEligible' })
  await world.opens('meeting', { forWhom: 'all' })
  expect(await world.as('district').do('venue.book', AT_TEN)).toMatchObject({ state: 'held' })
})

it('cannot be given up too late, nor by anybody else', async () => {
  await world.opens('meeting', { cancelBefore: 120 })
  const { id } = await world.as('zhang').do('venue.book', AT_TEN)
  expect(await world.as('li').refused('venue.cancel', { booking: id })).toMatchObject({ code: 'notFound' })
  world.clock.set(china('2026-11-24 08:01'))
  expect(await world.as('zhang').refused('venue.cancel', { booking: id })).toMatchObject({ code: 'tooLate' })
})

it('frees what was booked for a day that is shut now, and tells whoever had it', async () => {
  await world.opens('meeting')
  const { id } = await world.as('zhang').do('venue.book', AT_TEN)
  await world.as('li').do('venue.book', { ...AT_TEN, from: china('2026-11-25 10:00') })
  await world.changes({ closures: [{ from: DAY, to: DAY, reason: '停电检修' }] })
  expect((await world.store.get(slotBookings, id))?.data).toMatchObject({ state: 'released', why: 'closed' })
  expect(await world.told('zhang')).toContainEqual(
    expect.objectContaining({ matter: `venue:${id}`, words: expect.stringContaining('停电检修') }),
  )
  expect(await usesOf(world.store, CENTRE, 'meeting', DAY)).toEqual([])
  expect((await world.as('zhang').do('venue.mine', {})).slots).toMatchObject([{ state: 'cancelled', why: 'closed' }])
  expect((await world.as('li').do('venue.mine', {})).slots).toMatchObject([{ state: 'held' }])
  // Open again, it is free again.
  await world.changes({ closures: [] })
  expect(await world.as('wang').do('venue.book', AT_TEN)).toMatchObject({ state: 'held' })
})

it('a booking that was on its way while the house was shut is found by the next look', async () => {
  await world.opens('meeting')
  const { id } = await world.as('zhang').do('venue.book', AT_TEN)
  const stored = await world.store.get(slotBookings, id)
  // Confirmed by a request that had read the house before, just after the look through what is booked.
  if (stored) await world.store.replace(slotBookings, id, stored.version, { ...stored.data, state: 'asked' })
  await world.changes({ closures: [{ from: DAY, to: DAY, reason: '停电检修' }] })
  const asked = await world.store.get(slotBookings, id)
  if (asked) await world.store.replace(slotBookings, id, asked.version, { ...asked.data, state: 'held' })
  world.clock.forward(1)
  await world.settle()
  expect((await world.store.get(slotBookings, id))?.data).toMatchObject({ state: 'released', why: 'closed' })
  expect(await world.store.count(reviews, {})).toBe(1)
  world.clock.forward(2)
  await world.settle()
  expect(await world.store.count(reviews, {})).toBe(0)
})

it('leaves no effects behind on its counters: its own documents say what follows', async () => {
  await world.opens('meeting')
  const { id } = await world.as('zhang').do('venue.book', AT_TEN)
  const counter = `slot.${CENTRE}.meeting.${AT_TEN.from}`
  expect((await world.store.get(seats, counter))?.data.pending).not.toEqual([])
  await runBookings(world.context())
  expect((await world.store.get(seats, counter))?.data).toMatchObject({ pending: [], pendingSince: null, left: 0 })
  await world.as('zhang').do('venue.cancel', { booking: id })
  await runBookings(world.context())
  expect((await world.store.get(seats, counter))?.data).toMatchObject({ pending: [], left: 1 })
})

it('shows keepers who uses what; who a neighbour is, is opened one by one and written down', async () => {
  await world.opens('meeting')
  const { id } = await world.as('zhang').do('venue.book', AT_TEN)
  const use = await world.as('community').do('venue.use', { centre: CENTRE, day: DAY })
  expect(use.rooms.find(({ room }) => room === 'meeting')).toMatchObject({
    hours: [{ from: 540, to: 1_080 }],
    uses: [{ title: '居民预约', booking: id, event: false }],
  })
  expect(JSON.stringify(use)).not.toContain('张')
  expect(await world.store.count(looks, {})).toBe(0)
  expect(await world.as('community').do('venue.who', { booking: id })).toMatchObject({ nickname: '3栋张阿姨' })
  expect(await world.store.count(looks, { eq: { whose: 'zhang' } })).toBe(1)
  expect(await world.as('zhang').refused('venue.use', { centre: CENTRE, day: DAY })).toMatchObject({ code: 'forbidden' })
  expect(await world.as('secretary').refused('venue.who', { booking: id })).toMatchObject({ code: 'forbidden' })
})

it('tells whoever booked it why staff took it back', async () => {
  await world.opens('meeting')
  const { id } = await world.as('zhang').do('venue.book', AT_TEN)
  await world.as('community').do('venue.clear', { booking: id, reason: '要开业主大会' })
  expect(await world.told('zhang')).toContainEqual(expect.objectContaining({ words: expect.stringContaining('要开业主大会') }))
  expect(await stateAt('li', '10:00')).toMatchObject({ state: 'free' })
})

it('finishes what a broken-off request left: nothing stays taken by nobody', async () => {
  await world.opens('meeting')
  const { id } = await world.as('zhang').do('venue.book', AT_TEN)
  const stored = await world.store.get(slotBookings, id)
  const at = world.clock.now()
  // As after the last step, before the confirmation.
  if (stored) await world.store.replace(slotBookings, id, stored.version, { ...stored.data, state: 'asked', busySince: at })
  await world.settle()
  expect(await stateAt('li', '10:00')).toMatchObject({ state: 'taken' })
  world.clock.forward(3)
  await world.settle()
  expect(await stateAt('li', '10:00')).toMatchObject({ state: 'free' })
  expect(await world.store.get(slotBookings, id)).toBeNull()
  expect(await world.as('zhang').do('venue.book', { ...AT_TEN, room: 'meeting' })).toMatchObject({ state: 'held' })
  expect(await world.store.count(roomDays, {})).toBe(1)
})
