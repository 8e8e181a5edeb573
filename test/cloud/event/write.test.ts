import { files } from '@/cloud/file/collections'
import { china } from '../../support/clock'
import { CLASS, type EventWorld, eventWorld, TOMORROW } from '../../support/event-world'

let world: EventWorld
beforeEach(async () => {
  world = await eventWorld()
})
afterEach(() => world.close())

const make = (by: string, input: object = {}) =>
  world.as(by).try('event.make', { place: 'yijing', content: CLASS, when: TOMORROW, ...input })
const code = (answer: { ok: boolean; refusal?: { code: string } }) => (answer.ok ? 'done' : answer.refusal?.code)

describe('a draft', () => {
  it('is made by whoever organises there, and invites in the name of the place', async () => {
    const view = await world.draft()
    expect(view).toMatchObject({ state: 'draft', organiserName: '怡景社区 陈老师', place: { id: 'yijing', name: '怡景社区' } })
    expect(view.where.words).toBe('怡景邻里中心 2楼 培训室')
    expect(view.sessions).toMatchObject([{ state: 'draft', from: china('2026-11-24 16:30'), left: 20 }])
  })

  it('is not made by a resident, nor at a place of others, nor at a building', async () => {
    expect(code(await make('zhang'))).toBe('forbidden')
    expect(code(await make('otherSecretary', { place: 'yijing-garden' }))).toBe('forbidden')
    expect(code(await make('teacher', { place: 'yijing-3' }))).toBe('notFound')
  })

  it('takes only bookable rooms of its own community', async () => {
    const at = (centre: string, room: string) => ({ content: { ...CLASS, where: { centre, room } } })
    expect(code(await make('teacher', at('centre-1', 'office')))).toBe('elsewhere')
    expect(code(await make('teacher', at('nowhere', 'hall')))).toBe('elsewhere')
  })

  it('is refused over midnight, and when every one of its days is skipped', async () => {
    expect(code(await make('teacher', { when: { once: { from: china('2026-11-24 22:00'), to: china('2026-11-25 01:00') } } }))).toBe(
      'invalid',
    )
    const series = {
      weekdays: [3],
      from: 990,
      to: 1_080,
      first: '2026-11-25',
      until: '2026-11-25',
      skip: ['2026-11-25'],
      skipHolidays: false,
    }
    expect(code(await make('teacher', { when: { series } }))).toBe('invalid')
  })

  it('is refused with words that do not belong before the public', async () => {
    expect(code(await make('teacher', { content: { ...CLASS, summary: '加微信 abc12345 赌博' } }))).toBe('notAccepted')
  })

  it('shows a picture that its maker uploaded, and nobody else’s', async () => {
    const [own, others] = [await world.picture('teacher'), await world.picture('zhang')]
    const { id, picture } = await world.draft({ picture: own })
    expect(picture?.id).toBe(own)
    expect((await world.store.get(files, own))?.data.attachedTo).toBe(id)
    expect(code(await make('teacher', { content: { ...CLASS, picture: others } }))).toBe('invalid')
    // Its picture stays when a colleague edits it.
    const edited = await world
      .as('community')
      .do('event.edit', { event: id, version: 1, content: { ...CLASS, title: '四点半学堂（冬）', picture: own } })
    expect(edited).toMatchObject({ title: '四点半学堂（冬）', picture: { id: own } })
  })

  it('is seen by those who run it and by nobody else', async () => {
    const { id } = await world.draft()
    expect(await world.as('secretary').refused('event.get', { event: id })).toMatchObject({ code: 'notFound' })
    expect(await world.as(null).refused('event.get', { event: id })).toMatchObject({ code: 'notFound' })
    expect(await world.as('community').do('event.get', { event: id })).toMatchObject({
      state: 'draft',
      actions: ['edit', 'publish', 'cancel'],
    })
    expect((await world.as(null).do('event.list', { place: null })).items).toEqual([])
  })

  it('can be thrown away', async () => {
    const { id } = await world.draft()
    expect(await world.as('teacher').do('event.cancel', { event: id, session: null, why: '不办了' })).toMatchObject({
      state: 'cancelled',
      actions: [],
    })
    expect(await world.as(null).refused('event.get', { event: id })).toMatchObject({ code: 'notFound' })
  })
})

describe('editing', () => {
  it('gives a draft another time', async () => {
    const { id } = await world.draft()
    const when = { once: { from: china('2026-11-26 10:00'), to: china('2026-11-26 11:00') } }
    expect((await world.as('teacher').do('event.edit', { event: id, version: 1, content: CLASS, when })).sessions).toMatchObject([
      when.once,
    ])
  })

  it('changes the words of what is published, but not where and for how many it is', async () => {
    const { id, version } = await world.publish()
    const edit = (content: object, at = version) =>
      world.as('teacher').try('event.edit', { event: id, version: at, content: { ...CLASS, ...content } })
    expect(code(await edit({ capacity: 30 }))).toBe('invalid')
    expect(code(await edit({ where: { centre: 'centre-1', room: 'youth' } }))).toBe('invalid')
    expect(code(await edit({ drawBefore: 600 }))).toBe('invalid')
    expect(code(await edit({ materials: '毛笔' }))).toBe('done')
    expect(code(await edit({ materials: '铅笔' }))).toBe('conflict')
    expect((await world.event(id)).materials).toBe('毛笔')
  })

  it('does not move what is published', async () => {
    const { id, version } = await world.publish()
    expect(await world.as('teacher').refused('event.edit', { event: id, version, content: CLASS, when: TOMORROW })).toMatchObject({
      code: 'wrongState',
    })
  })
})

describe('who runs an event', () => {
  it('is chosen among those who organise there, is told, and then runs it; its maker always does', async () => {
    const { id } = await world.publish()
    const before = await world.as('teacher').do('event.helpers', { event: id })
    expect(before.chosen).toEqual([{ id: 'teacher', name: '陈老师' }])
    expect(before.candidates.map((each) => each.id)).toEqual(['community', 'district', 'street', 'teacher', 'teacher2'])
    await world.as('teacher').do('event.organisers', { event: id, people: ['teacher2'] })
    expect((await world.event(id)).organisers).toEqual(['teacher', 'teacher2'])
    expect(await world.told('teacher2')).toMatchObject([{ matter: `event:${id}`, title: '请您一起办：四点半学堂' }])
    expect((await world.as('teacher2').do('event.mine', {})).items).toMatchObject([{ id }])
  })

  it('is nobody who organises elsewhere, and is not asked by a neighbour', async () => {
    const { id } = await world.publish()
    expect(await world.as('teacher').refused('event.organisers', { event: id, people: ['zhang'] })).toMatchObject({ code: 'elsewhere' })
    expect(await world.as('zhang').refused('event.organisers', { event: id, people: ['zhang'] })).toMatchObject({ code: 'forbidden' })
    expect(await world.as('zhang').refused('event.helpers', { event: id })).toMatchObject({ code: 'forbidden' })
  })
})
