import { runBookings } from '@/cloud/booking/timer'
import { addChild } from '../../support/builders/child'
import { daysLater, later, MORNING } from '../../support/clock'
import { type EventWorld, eventWorld } from '../../support/event-world'

/** What residents live through when they book, through the door and by the clock. */
describe('Booking a class', () => {
  let world: EventWorld
  beforeEach(async () => {
    world = await eventWorld()
  })
  afterEach(() => world.close())

  const self = (person: string) => `self.${person}`
  async function book(person: string, session: string, attendees: string[] = [self(person)], together = true) {
    return (await world.as(person).do('booking.book', { session, attendees, together })).bookings
  }
  async function bookOne(person: string, session: string, attendees?: string[]) {
    const [booking] = await book(person, session, attendees)
    if (!booking) throw new Error(`${person} got nothing`)
    return booking
  }
  const stateOf = async (person: string, booking: string) => (await world.as(person).do('booking.get', { booking })).state
  const titles = async (person: string) => (await world.told(person)).map(({ title }) => title)

  test('takes a seat while there is one, then a place in line', async () => {
    const session = await world.opened(1)
    const first = await bookOne('zhang', session)
    const second = await bookOne('li', session)
    expect(first).toMatchObject({ state: 'booked', ahead: null, actions: ['cancel'] })
    expect(first.code).toMatch(/^[2-9A-Z]{8}$/)
    expect(second).toMatchObject({ state: 'waiting', ahead: 0, code: null })
    expect(await titles('zhang')).toEqual(['报上了'])
    expect(await titles('li')).toEqual(['排上候补了'])
  })

  test('says in the form what would happen, and who can come', async () => {
    const session = await world.opened(1, { forWhom: 'children', ages: { from: 72, to: 155 } })
    await addChild(world, 'zhang')
    await addChild(world, 'zhang', { nickname: '小宝', birthMonth: '2025-01' })
    const form = await world.as('zhang').do('booking.form', { session })
    expect(form).toMatchObject({ would: 'seat', left: 1 })
    expect(form.candidates.map(({ name, trouble }) => [name, trouble])).toEqual([
      ['3栋张阿姨', '这是给孩子的活动'],
      ['豆豆', null],
      ['小宝', '那天的年龄不合适，要 6–12 岁'],
    ])
  })

  test('offers a seat that is given up to the first in line, who has so long to say yes', async () => {
    const session = await world.opened(1, { offerFor: 30 })
    const held = await bookOne('zhang', session)
    const first = await bookOne('li', session)
    const second = await bookOne('wang', session)
    await world.as('zhang').do('booking.cancel', { booking: held.id })
    const offered = await world.as('li').do('booking.get', { booking: first.id })
    expect(offered).toMatchObject({ state: 'offered', offerUntil: later(MORNING, 30), actions: ['accept', 'decline'] })
    expect(await titles('li')).toContain('有名额了，请确认')
    expect((await world.as('li').do('booking.accept', { booking: first.id })).state).toBe('booked')
    expect(await stateOf('wang', second.id)).toBe('waiting')
  })

  test('goes on to the next when an offer is declined, and when it lapses', async () => {
    const session = await world.opened(1, { offerFor: 30 })
    const held = await bookOne('zhang', session)
    const li = await bookOne('li', session)
    const wang = await bookOne('wang', session)
    const chen = await bookOne('chen', session)
    await world.as('zhang').do('booking.cancel', { booking: held.id })
    expect((await world.as('li').do('booking.decline', { booking: li.id })).state).toBe('declined')
    expect(await stateOf('wang', wang.id)).toBe('offered')
    world.clock.forward(31)
    await runBookings(world.context())
    expect(await stateOf('wang', wang.id)).toBe('lapsed')
    expect(await titles('wang')).toContain('留给您的名额过时了')
    expect(await stateOf('chen', chen.id)).toBe('offered')
    expect(await world.as('wang').refused('booking.accept', { booking: wang.id })).toMatchObject({ code: 'wrongState' })
  })

  test('lets an offer lapse as soon as anybody looks, without waiting for the timer', async () => {
    const session = await world.opened(1, { offerFor: 30 })
    const held = await bookOne('zhang', session)
    const li = await bookOne('li', session)
    const wang = await bookOne('wang', session)
    await world.as('zhang').do('booking.cancel', { booking: held.id })
    world.clock.forward(31)
    expect(await stateOf('wang', wang.id)).toBe('offered')
    expect(await stateOf('li', li.id)).toBe('lapsed')
  })

  test('keeps siblings together: both or none, and says why somebody behind came first', async () => {
    const session = await world.opened(2)
    const [one, two] = [await addChild(world, 'li'), await addChild(world, 'li', { nickname: '妹妹' })]
    const zhang = await bookOne('zhang', session)
    await bookOne('wang', session)
    const siblings = await bookOne('li', session, [`child.${one.id}`, `child.${two.id}`])
    const chen = await bookOne('chen', session)
    expect(siblings).toMatchObject({ state: 'waiting', ahead: 0 })
    await world.as('zhang').do('booking.cancel', { booking: zhang.id })
    expect(await stateOf('chen', chen.id)).toBe('offered')
    const passed = await world.as('li').do('booking.get', { booking: siblings.id })
    expect(passed).toMatchObject({ state: 'waiting', ahead: 0 })
    expect(passed.passed[0]?.words).toContain('空出 1 个名额，您一起报了 2 位')
    expect((await titles('li')).filter((title) => title === '有名额先给了后面一家')).toHaveLength(1)
  })

  test('gives a seat at once to who comes while those in line need more than is free', async () => {
    const session = await world.opened(1)
    const [one, two] = [await addChild(world, 'li'), await addChild(world, 'li', { nickname: '妹妹' })]
    expect(await world.as('li').refused('booking.book', { session, attendees: [`child.${one.id}`, `child.${two.id}`] })).toMatchObject({
      code: 'full',
    })
    const wide = await world.opened(3, { when: { once: { from: daysLater(MORNING, 2), to: later(daysLater(MORNING, 2), 60) } } })
    await book('zhang', wide)
    await book('wang', wide)
    await book('li', wide, [`child.${one.id}`, `child.${two.id}`])
    expect((await bookOne('chen', wide)).state).toBe('booked')
  })

  test('books each for itself when they need not stay together', async () => {
    const session = await world.opened(1)
    const child = await addChild(world, 'li')
    const both = await book('li', session, [self('li'), `child.${child.id}`], false)
    expect(both.map(({ state }) => state)).toEqual(['booked', 'waiting'])
  })

  test('does not book somebody twice, nor at two places at once', async () => {
    const session = await world.opened(5)
    await bookOne('zhang', session)
    expect(await world.as('zhang').refused('booking.book', { session, attendees: [self('zhang')] })).toMatchObject({ code: 'already' })
    const other = await world.opened(5, { title: '剪纸', where: { words: '小广场' } })
    expect(await world.as('zhang').refused('booking.book', { session: other, attendees: [self('zhang')] })).toMatchObject({
      code: 'clash',
      message: expect.stringContaining('四点半学堂'),
    })
  })

  test('lets one wait for one class and book another at the same time, but not have both', async () => {
    const session = await world.opened(1)
    const zhang = await bookOne('zhang', session)
    const li = await bookOne('li', session)
    const other = await world.opened(5, { title: '剪纸', where: { words: '小广场' } })
    const second = await bookOne('li', other)
    await world.as('zhang').do('booking.cancel', { booking: zhang.id })
    expect(await world.as('li').refused('booking.accept', { booking: li.id })).toMatchObject({ code: 'clash' })
    await world.as('li').do('booking.cancel', { booking: second.id })
    expect((await world.as('li').do('booking.accept', { booking: li.id })).state).toBe('booked')
  })

  test('may be cancelled late, which is noted, but not once it has begun', async () => {
    const session = await world.opened(2, { cancelBefore: 24 * 60 })
    const [zhang, li] = [await bookOne('zhang', session), await bookOne('li', session)]
    world.clock.set(later(zhang.session.from, -30))
    expect((await world.as('zhang').do('booking.cancel', { booking: zhang.id })).state).toBe('cancelled')
    world.clock.set(zhang.session.from)
    expect(await world.as('li').refused('booking.cancel', { booking: li.id })).toMatchObject({ code: 'tooLate' })
  })

  test('answers the same request once, and another attempt to cancel without harm', async () => {
    const session = await world.opened(1)
    const [first, again] = [
      await world.as('zhang').do('booking.book', { session, attendees: [self('zhang')] }, 'request-same'),
      await world.as('zhang').do('booking.book', { session, attendees: [self('zhang')] }, 'request-same'),
    ]
    expect(again).toEqual(first)
    expect((await world.counter(session)).held).toHaveLength(1)
  })

  test('is nobody else’s to see or to change', async () => {
    const session = await world.opened(1)
    const { id } = await bookOne('zhang', session)
    for (const person of ['li', 'teacher', 'community'])
      expect(await world.as(person).refused('booking.get', { booking: id })).toMatchObject({ code: 'notFound' })
    expect(await world.as('li').refused('booking.cancel', { booking: id })).toMatchObject({ code: 'notFound' })
    expect((await world.counter(session)).held).toHaveLength(1)
  })

  test('lists what is to come, soonest first, and what is over', async () => {
    const soon = await world.opened(5)
    const late = await world.opened(5, {
      title: '剪纸',
      when: { once: { from: daysLater(MORNING, 3), to: later(daysLater(MORNING, 3), 60) } },
    })
    const [b, a] = [await bookOne('zhang', late), await bookOne('zhang', soon)]
    expect((await world.as('zhang').do('booking.mine', {})).items.map(({ id }) => id)).toEqual([a.id, b.id])
    world.clock.set(daysLater(MORNING, 2))
    expect((await world.as('zhang').do('booking.mine', {})).items.map(({ id }) => id)).toEqual([b.id])
    expect((await world.as('zhang').do('booking.mine', { past: true })).items.map(({ id }) => id)).toEqual([a.id])
  })
})
