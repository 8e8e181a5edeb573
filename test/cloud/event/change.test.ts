import { usesOf } from '@/cloud/venue/use'
import { china } from '../../support/clock'
import { type EventWorld, eventWorld } from '../../support/event-world'

let world: EventWorld
beforeEach(async () => {
  world = await eventWorld()
})
afterEach(() => world.close())

const span = (from: string, to: string) => ({ from: china(from), to: china(to) })
const DAILY = {
  series: { weekdays: [2, 3, 4], from: 990, to: 1_080, first: '2026-11-24', until: '2026-11-26', skip: [], skipHolidays: true },
}

describe('moving a session', () => {
  it('gives up the old room and takes the new one, and calendars follow', async () => {
    const id = await world.opened(20)
    const to = span('2026-11-25 10:00', '2026-11-25 11:00')
    await world.as('teacher').do('event.move', { session: id, to, where: { centre: 'centre-1', room: 'youth' }, why: '培训室在装修' })
    expect(await world.session(id)).toMatchObject({ ...to, sequence: 1, note: '培训室在装修', planned: china('2026-11-24 16:30') })
    expect(await usesOf(world.store, 'centre-1', 'hall', '2026-11-24')).toEqual([])
    expect(await usesOf(world.store, 'centre-1', 'youth', '2026-11-25')).toMatchObject([{ by: `session:${id}`, ...to }])
  })

  it('can shift it by half an hour within its own room', async () => {
    const id = await world.opened(20)
    const to = span('2026-11-24 17:00', '2026-11-24 18:30')
    await world.as('teacher').do('event.move', { session: id, to, why: '老师晚到' })
    expect(await usesOf(world.store, 'centre-1', 'hall', '2026-11-24')).toMatchObject([to])
  })

  it('is refused when the room is somebody else’s then, and leaves everything as it was', async () => {
    const id = await world.opened(20)
    await world.publish({ title: '合唱', when: { once: span('2026-11-25 10:00', '2026-11-25 12:00') } })
    const before = await world.session(id)
    const refusal = await world
      .as('teacher')
      .refused('event.move', { session: id, to: span('2026-11-25 11:00', '2026-11-25 12:00'), why: '换一天' })
    expect(refusal).toMatchObject({ code: 'taken', message: expect.stringContaining('合唱') })
    expect(await world.session(id)).toEqual(before)
    expect(await usesOf(world.store, 'centre-1', 'hall', '2026-11-24')).toHaveLength(1)
  })

  it('is refused into the past, out of the centre’s hours, to nowhere else, and by a neighbour', async () => {
    const id = await world.opened(20)
    const move = (to: object) => world.as('teacher').refused('event.move', { session: id, to: to as never, why: '改期' })
    expect(await move(span('2026-11-22 10:00', '2026-11-22 11:00'))).toMatchObject({ code: 'tooLate' })
    expect(await move(span('2026-11-25 20:00', '2026-11-25 22:00'))).toMatchObject({ code: 'invalid' })
    expect(await move(span('2026-11-24 16:30', '2026-11-24 18:00'))).toMatchObject({ code: 'invalid', message: '时间和地方都没有变' })
    const to = span('2026-11-25 10:00', '2026-11-25 11:00')
    expect(await world.as('zhang').refused('event.move', { session: id, to, why: '改期' })).toMatchObject({ code: 'forbidden' })
  })

  it('brings the event to its new place in the list', async () => {
    const id = await world.opened(20)
    await world.publish({ title: '合唱', when: { once: span('2026-11-25 10:00', '2026-11-25 12:00') } })
    const titles = async () => (await world.as(null).do('event.list', { place: null })).items.map(({ title }) => title)
    expect(await titles()).toEqual(['四点半学堂', '合唱'])
    await world.as('teacher').do('event.move', { session: id, to: span('2026-11-26 10:00', '2026-11-26 11:00'), why: '改期' })
    expect(await titles()).toEqual(['合唱', '四点半学堂'])
  })

  it('moves a draw along that is still to be held', async () => {
    const id = await world.opened(5, { drawBefore: 12 * 60 })
    await world.as('teacher').do('event.move', { session: id, to: span('2026-11-26 16:30', '2026-11-26 18:00'), why: '改期' })
    expect((await world.session(id)).drawAt).toBe(china('2026-11-26 04:30'))
    expect((await world.counter(id)).dueAt).toBe(china('2026-11-26 04:30'))
  })

  it('tells the others who run it', async () => {
    const id = await world.opened(20)
    await world.as('community').do('event.move', { session: id, to: span('2026-11-25 10:00', '2026-11-25 11:00'), why: '停电' })
    expect(await world.told('teacher')).toMatchObject([{ title: '改了时间地点：四点半学堂', words: '改到 11月25日 10:00。停电' }])
    expect(await world.told('community')).toEqual([])
  })
})

describe('resizing a session', () => {
  it('adds seats and takes away those that are free', async () => {
    const id = await world.opened(20)
    expect((await world.as('teacher').do('event.resize', { session: id, capacity: 25 })).sessions).toMatchObject([
      { capacity: 25, left: 25 },
    ])
    await world.as('teacher').do('event.resize', { session: id, capacity: 3 })
    expect(await world.counter(id)).toMatchObject({ capacity: 3, left: 3 })
    expect((await world.session(id)).capacity).toBe(3)
  })

  it('of what is over is refused', async () => {
    const id = await world.opened(20)
    await world.as('teacher').do('event.cancel', { event: id.split('.')[0] ?? '', session: id, why: '停电' })
    expect(await world.as('teacher').refused('event.resize', { session: id, capacity: 3 })).toMatchObject({ code: 'wrongState' })
    expect(await world.counter(id)).toMatchObject({ capacity: 20 })
  })
})

describe('cancelling', () => {
  it('of one session frees its room, closes its seats and says why; the others stay', async () => {
    const { id, sessions } = await world.publish({ when: DAILY })
    const [first] = sessions
    const view = await world.as('teacher').do('event.cancel', { event: id, session: first?.id ?? '', why: '老师病了' })
    expect(view.sessions.map(({ state, note }) => [state, note])).toEqual([
      ['cancelled', '老师病了'],
      ['published', null],
      ['published', null],
    ])
    expect(view.state).toBe('published')
    expect(await usesOf(world.store, 'centre-1', 'hall', '2026-11-24')).toEqual([])
    expect(await world.counter(first?.id ?? '')).toMatchObject({ open: false })
    expect((await world.session(first?.id ?? '')).sequence).toBe(1)
    expect((await world.as(null).do('event.list', { place: null })).items).toMatchObject([
      { coming: 2, next: { from: china('2026-11-25 16:30') } },
    ])
  })

  it('of all leaves nothing in the list, and what has begun goes on to its end', async () => {
    const { id } = await world.publish({ when: DAILY })
    world.clock.set(china('2026-11-24 17:00'))
    const view = await world.as('teacher').do('event.cancel', { event: id, session: null, why: '停课' })
    expect(view.sessions.map(({ state }) => state)).toEqual(['published', 'cancelled', 'cancelled'])
    world.clock.set(china('2026-11-24 18:00'))
    await world.runEvents()
    expect((await world.event(id)).state).toBe('ended')
  })

  it('of all before it begins cancels the event, which is found no more', async () => {
    const { id } = await world.publish()
    expect((await world.as(null).do('search.find', { words: '四点半' })).items).toMatchObject([{ kind: 'event', id }])
    expect(await world.as('teacher').do('event.cancel', { event: id, session: null, why: '停电' })).toMatchObject({ state: 'cancelled' })
    expect((await world.as(null).do('search.find', { words: '四点半' })).items).toEqual([])
    expect(await world.as('zhang').do('event.get', { event: id })).toMatchObject({ state: 'cancelled', sessions: [{ note: '停电' }] })
    expect(await world.as('teacher').refused('event.cancel', { event: id, session: null, why: '停电' })).toMatchObject({
      code: 'wrongState',
    })
  })
})

describe('the end', () => {
  it('comes by the clock, session by session, and the event ends with its last', async () => {
    const { id, sessions } = await world.publish({ when: DAILY })
    world.clock.set(china('2026-11-24 18:00'))
    await world.runEvents()
    expect(await world.event(id)).toMatchObject({ state: 'published', coming: 2, nextFrom: china('2026-11-25 16:30') })
    expect(await world.session(sessions[0]?.id ?? '')).toMatchObject({ state: 'ended' })
    expect(await world.counter(sessions[0]?.id ?? '')).toMatchObject({ open: false })
    world.clock.set(china('2026-11-27 08:00'))
    await world.runEvents()
    expect(await world.event(id)).toMatchObject({ state: 'ended', coming: 0, nextFrom: null })
    expect(await world.runEvents()).toBe(0)
  })

  it('can be brought forward by who runs it, but not before the beginning', async () => {
    const id = await world.opened(20)
    expect(await world.as('teacher').refused('event.end', { session: id })).toMatchObject({ code: 'tooSoon' })
    world.clock.set(china('2026-11-24 17:50'))
    expect(await world.as('teacher').do('event.end', { session: id })).toMatchObject({ state: 'ended', sessions: [{ state: 'ended' }] })
  })
})
