import { take } from '@/cloud/booking/seats'
import { china } from '../../support/clock'
import { type EventInput, type EventWorld, eventWorld } from '../../support/event-world'

let world: EventWorld
beforeEach(async () => {
  world = await eventWorld()
})
afterEach(() => world.close())

const span = (from: string, to: string) => ({ from: china(from), to: china(to) })
const SOMEWHERE = { where: { words: '楼下' } } as const
const list = async (input: object = {}) =>
  (await world.as(null).do('event.list', { place: null, ...input })).items.map(({ title }) => title)

describe('the list of events', () => {
  it('of a place holds what is held there, below it, and at what lies above it', async () => {
    const at = (place: string, title: string): EventInput => ({ ...SOMEWHERE, place, title })
    await world.publish(at('yijing', '社区的'))
    await world.publish(at('yijing-garden', '怡景嘉园的'))
    await world.publish(at('chunhui', '春晖的'))
    expect((await list()).sort()).toEqual(['怡景嘉园的', '春晖的', '社区的'].sort())
    expect((await list({ place: 'yijing-garden' })).sort()).toEqual(['怡景嘉园的', '社区的'].sort())
    expect((await list({ place: 'yijing-3' })).sort()).toEqual(['怡景嘉园的', '社区的'].sort())
    expect((await list({ place: 'ziyun' })).length).toBe(3)
    expect(await list({ place: 'nowhere' })).toEqual([])
  })

  it('goes by the next session, soonest first, by kind, and page by page without losing or repeating any', async () => {
    for (let day = 0; day < 25; day += 1) {
      const from = `2026-12-${String(28 - day).padStart(2, '0')}`
      await world.publish({
        ...SOMEWHERE,
        title: `第${28 - day}天`,
        kind: day % 5 === 0 ? 'clinic' : 'class',
        when: { once: span(`${from} 10:00`, `${from} 11:00`) },
      })
    }
    const first = await world.as('zhang').do('event.list', { place: null })
    expect(first.items).toHaveLength(20)
    const second = await world.as('zhang').do('event.list', { place: null, after: first.next })
    const titles = [...first.items, ...second.items].map(({ title }) => title)
    expect(titles).toEqual(Array.from({ length: 25 }, (_, index) => `第${index + 4}天`))
    expect(second.next).toBeNull()
    expect(await list({ kind: 'clinic' })).toEqual(['第8天', '第13天', '第18天', '第23天', '第28天'])
  })

  it('shows the seats as they are, and on demand only what has free ones', async () => {
    const id = await world.opened(1, { ...SOMEWHERE, title: '满的' })
    await world.publish({ ...SOMEWHERE, title: '空的', when: { once: span('2026-11-25 10:00', '2026-11-25 11:00') } })
    await take(world.store, id, 'b1:1', world.clock.now())
    await take(world.store, id, 'b2:1', world.clock.now())
    expect((await world.as(null).do('event.list', { place: null })).items[0]).toMatchObject({
      title: '满的',
      next: { capacity: 1, left: 0, waiting: 1 },
    })
    expect(await list({ free: true })).toEqual(['空的'])
  })

  it('never shows a session that is over, even before the clock has ended it', async () => {
    const series = { weekdays: [2, 3], from: 990, to: 1_080, first: '2026-11-24', until: '2026-11-25', skip: [], skipHolidays: true }
    await world.publish({ ...SOMEWHERE, title: '一周两次', when: { series } })
    await world.publish({ ...SOMEWHERE, title: '只有一次' })
    world.clock.set(china('2026-11-24 19:00'))
    const { items } = await world.as(null).do('event.list', { place: null })
    expect(items).toMatchObject([{ title: '一周两次', next: { from: china('2026-11-25 16:30') } }])
  })
})

describe('my events', () => {
  it('are those I run and those of the places I look after, drafts too, last changed first', async () => {
    await world.draft({ title: '草稿' })
    world.clock.forward(1)
    await world.publish({ ...SOMEWHERE, place: 'chunhui', title: '春晖的' })
    const mine = async (person: string) => (await world.as(person).do('event.mine', {})).items.map(({ title }) => title)
    expect(await mine('teacher')).toEqual(['春晖的', '草稿'])
    expect(await mine('community')).toEqual(['春晖的', '草稿'])
    expect(await mine('otherSecretary')).toEqual(['春晖的'])
    expect(await mine('teacher2')).toEqual([])
    expect(await world.as('zhang').refused('event.mine', {})).toMatchObject({ code: 'forbidden' })
  })
})

describe('where I may put up events', () => {
  it('is my community with its estates, and the bookable rooms of its centre', async () => {
    const { items } = await world.as('teacher').do('event.places', {})
    expect(items.map(({ id }) => id)).toEqual(['yijing', 'yijing-garden', 'chunhui'])
    expect(items[1]?.rooms).toEqual([
      { centre: 'centre-1', room: 'youth', name: '2楼 邻学社', capacity: 30 },
      { centre: 'centre-1', room: 'hall', name: '2楼 培训室', capacity: 48 },
    ])
    expect((await world.as('secretary').do('event.places', {})).items.map(({ id }) => id)).toEqual(['yijing-garden'])
    expect(await world.as('zhang').refused('event.places', {})).toMatchObject({ code: 'forbidden' })
  })
})

describe('a plan', () => {
  const HALL = { centre: 'centre-1', room: 'hall' }
  const plan = (input: object) => world.as('teacher').do('event.plan', { where: HALL, ...input } as never)

  it('tells the days that are skipped, the room that is taken, the centre that is closed, and what is past', async () => {
    await world.publish({ title: '合唱', when: { once: span('2026-12-08 17:00', '2026-12-08 19:00') } })
    const series = {
      weekdays: [2],
      from: 990,
      to: 1_080,
      first: '2026-11-17',
      until: '2026-12-15',
      skip: ['2026-12-15'],
      skipHolidays: true,
    }
    const { sessions, skipped, unpublished } = await plan({ when: { series } })
    expect(sessions.map(({ trouble }) => trouble)).toEqual(['已经过去了', null, '邻里中心不开门：消毒', '12月8日 17:00 房间已经有“合唱”'])
    expect(skipped).toEqual([{ day: '2026-12-15', why: '您跳过的日子' }])
    expect(unpublished).toEqual([])
  })

  it('tells when more may come than the room holds, and when it closes too soon', async () => {
    const once = span('2026-11-24 16:30', '2026-11-24 18:00')
    expect((await plan({ when: { once }, capacity: 60 })).sessions).toMatchObject([{ trouble: '房间只坐得下 48 人' }])
    expect((await plan({ when: { once: span('2026-11-24 20:00', '2026-11-24 22:00') } })).sessions).toMatchObject([
      { trouble: '房间只开放到 21:00' },
    ])
    expect((await plan({ when: { once }, where: { words: '楼下' }, capacity: 60 })).sessions).toMatchObject([{ trouble: null }])
  })

  it('says which year’s holidays are not published yet', async () => {
    const series = { weekdays: [6], from: 600, to: 660, first: '2031-02-01', until: '2031-02-28', skip: [], skipHolidays: true }
    expect((await plan({ when: { series } })).unpublished).toEqual([2031])
  })

  it('is for organisers alone', async () => {
    const input = { when: { once: span('2026-11-24 16:30', '2026-11-24 18:00') }, where: HALL }
    expect(await world.as('zhang').refused('event.plan', input)).toMatchObject({ code: 'forbidden' })
  })
})

describe('the holidays', () => {
  it('are told to everybody, with the weekend days that are worked instead', async () => {
    const { days, known } = await world.as(null).do('event.holidays', {})
    expect(known).toEqual(expect.arrayContaining([2025, 2026]))
    expect(days).toContainEqual({ day: '2026-10-01', name: '国庆节', off: true })
    expect(days).toContainEqual({ day: '2026-10-10', name: '国庆节', off: false })
  })
})
