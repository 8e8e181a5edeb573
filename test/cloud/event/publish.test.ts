import { collections } from '@/cloud/collections'
import { usesOf } from '@/cloud/venue/use'
import { china } from '../../support/clock'
import { type EventWorld, eventWorld } from '../../support/event-world'
import { serverStore } from '../../support/store'

let world: EventWorld
afterEach(() => world.close())

const WEEKLY = {
  series: {
    weekdays: [2],
    from: 16 * 60 + 30,
    to: 18 * 60,
    first: '2026-11-24',
    until: '2026-12-22',
    skip: ['2026-12-08'],
    skipHolidays: true,
  },
}

describe('publishing an event', () => {
  it('makes every session of a series with its counter and its room, but none on a day that is skipped', async () => {
    world = await eventWorld()
    const { sessions, state } = await world.publish({ when: WEEKLY, where: { words: '楼下' } })
    expect(state).toBe('published')
    expect(sessions.map(({ from }) => from)).toEqual(['11-24', '12-01', '12-15', '12-22'].map((day) => china(`2026-${day} 16:30`)))
    for (const { id } of sessions) expect(await world.counter(id)).toMatchObject({ capacity: 20, left: 20, open: true, phase: 'serving' })
  })

  it('takes the room of each session, so that nobody else has it', async () => {
    world = await eventWorld()
    const id = await world.opened(20)
    expect(await usesOf(world.store, 'centre-1', 'hall', '2026-11-24')).toMatchObject([{ by: `session:${id}`, title: '四点半学堂' }])
    const other = await world.draft({ title: '普法沙龙' })
    const refusal = await world.as('teacher').refused('event.publish', { event: other.id, version: other.version })
    expect(refusal).toMatchObject({ code: 'taken', message: expect.stringContaining('四点半学堂') })
    expect((await world.event(other.id)).state).toBe('draft')
  })

  it('takes all rooms of a series or none', async () => {
    world = await eventWorld()
    await world.publish({ when: { once: { from: china('2026-12-15 17:00'), to: china('2026-12-15 19:00') } } })
    const { id, version } = await world.draft({ title: '合唱', when: { series: { ...WEEKLY.series, skip: ['2026-12-01'] } } })
    expect(await world.as('teacher').refused('event.publish', { event: id, version })).toMatchObject({ code: 'taken' })
    expect(await usesOf(world.store, 'centre-1', 'hall', '2026-11-24')).toEqual([])
  })

  it('is refused on a day on which the centre is closed, and beyond its hours', async () => {
    world = await eventWorld()
    const closed = await world.draft({ when: { series: { ...WEEKLY.series, until: '2026-12-01' } } })
    expect(await world.as('teacher').refused('event.publish', { event: closed.id, version: 1 })).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('消毒'),
    })
    const late = await world.draft({ when: { once: { from: china('2026-11-24 20:00'), to: china('2026-11-24 22:00') } } })
    expect(await world.as('teacher').refused('event.publish', { event: late.id, version: 1 })).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('21:00'),
    })
  })

  it('is refused when its time has passed, and of a series opens only what is still to come', async () => {
    world = await eventWorld()
    const past = await world.draft({ when: { once: { from: china('2026-11-23 08:40'), to: china('2026-11-23 10:00') } } })
    expect(await world.as('teacher').refused('event.publish', { event: past.id, version: 1 })).toMatchObject({ code: 'tooLate' })
    const { sessions } = await world.publish({
      where: { words: '楼下' },
      when: { series: { ...WEEKLY.series, first: '2026-11-01', until: '2026-11-24', skip: [] } },
    })
    expect(sessions.map(({ from }) => from)).toEqual([china('2026-11-24 16:30')])
  })

  it('has its effect once, however often the same request comes', async () => {
    world = await eventWorld()
    const { id, version } = await world.draft()
    const first = await world.as('teacher').do('event.publish', { event: id, version }, 'publish-0001')
    expect(await world.as('teacher').do('event.publish', { event: id, version }, 'publish-0001')).toEqual(first)
    expect(await world.as('teacher').refused('event.publish', { event: id, version })).toMatchObject({ code: 'wrongState' })
  })

  it('with fair share takes applications until the draw', async () => {
    world = await eventWorld()
    const id = await world.opened(5, { drawBefore: (24 * 60) / 2 })
    expect(await world.counter(id)).toMatchObject({ phase: 'applying', dueAt: china('2026-11-24 04:30') })
    expect((await world.session(id)).drawAt).toBe(china('2026-11-24 04:30'))
  })

  it('is done by nobody but who runs it', async () => {
    world = await eventWorld()
    const { id, version } = await world.draft()
    expect(await world.as('zhang').refused('event.publish', { event: id, version })).toMatchObject({ code: 'notFound' })
    expect(await world.as('teacher2').refused('event.publish', { event: id, version })).toMatchObject({ code: 'notFound' })
    expect(await world.as('community').do('event.publish', { event: id, version })).toMatchObject({ state: 'published' })
  })

  it('is refused to whoever read an older draft', async () => {
    world = await eventWorld()
    const { id, version } = await world.draft()
    const { CLASS } = await import('../../support/event-world')
    await world.as('teacher').do('event.edit', { event: id, version, content: { ...CLASS, capacity: 8 } })
    expect(await world.as('community').refused('event.publish', { event: id, version })).toMatchObject({ code: 'conflict' })
  })
})

describe('two who want one room at one time', () => {
  it('one gets it and one is refused, whoever comes first, on PostgreSQL', async () => {
    world = await eventWorld({ store: await serverStore(collections) })
    for (let round = 0; round < 5; round += 1) {
      const when = { once: { from: china(`2026-12-0${round + 2} 10:00`), to: china(`2026-12-0${round + 2} 11:00`) } }
      const drafts = await Promise.all(['a', 'b', 'c'].map((title) => world.draft({ title, when })))
      const answers = await Promise.all(drafts.map(({ id, version }) => world.as('teacher').try('event.publish', { event: id, version })))
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      const states = await Promise.all(drafts.map(async ({ id }) => (await world.event(id)).state))
      expect(states.sort()).toEqual(['draft', 'draft', 'published'])
      expect(await usesOf(world.store, 'centre-1', 'hall', `2026-12-0${round + 2}`)).toHaveLength(1)
    }
  })
})
