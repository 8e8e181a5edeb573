import { events } from '@/cloud/event/collections'
import { AFTERNOON_WISH } from '../../support/builders/menu'
import { china } from '../../support/clock'
import { type MenuWorld, menuWorld } from '../../support/menu-world'

let world: MenuWorld
let mine: string
let theirs: string
beforeEach(async () => {
  world = await menuWorld()
  mine = await world.order()
  theirs = await world.order('otherSecretary', { wishes: [{ ...AFTERNOON_WISH }], people: 14, note: '一楼方便' })
})
afterEach(() => world.close())

const propose = (who = 'secretary') =>
  world.as(who).do('menu.proposeMerge', {
    order: who === 'otherSecretary' ? theirs : mine,
    other: who === 'otherSecretary' ? mine : theirs,
    host: mine,
  })
const view = (who: string, order: string) => world.as(who).do('menu.order', { order })

describe('two small orders', () => {
  test('are shown to one another with words why', async () => {
    expect((await world.as('secretary').do('menu.mergeable', { order: mine })).items).toMatchObject([
      { id: theirs, possible: true, people: 14, estates: [{ name: '春晖小区' }], why: '同一个社区，合起来 26 人，够了；有都合适的时间' },
    ])
    // Of the neighbour's order nothing but this is told.
    expect((await world.as('secretary').refused('menu.order', { order: theirs })).code).toBe('notFound')
    expect((await world.as('teacher').refused('menu.mergeable', { order: mine })).code).toBe('forbidden')
  })

  test('become one by consent of both estates and of the unit; one place is given back, both desks read the one that stays', async () => {
    expect(await world.month()).toMatchObject({ left: 1 })
    expect(await propose()).toMatchObject({
      proposal: { together: 26, host: { name: '怡景嘉园' }, waits: ['区医院志愿服务队（示例）', '春晖小区'] },
      asked: false,
    })
    expect((await world.told('otherSecretary')).map(({ title }) => title)).toEqual(['点单“健康义诊” · 提议合成一单'])
    expect(await view('otherSecretary', theirs)).toMatchObject({ next: 'agreeMerge', asked: true, proposal: { other: { people: 12 } } })
    await world.as('otherSecretary').do('menu.agreeMerge', { order: theirs })
    expect(await view('secretary', mine)).toMatchObject({ state: 'placed', proposal: { waits: ['区医院志愿服务队（示例）'] } })
    // The unit says it of either order.
    const merged = await world.as('partner').do('menu.agreeMerge', { order: theirs })
    expect(merged).toMatchObject({ state: 'merged', mergedInto: mine })
    expect(await view('otherSecretary', mine)).toMatchObject({
      people: 26,
      wanting: 0,
      wishes: [AFTERNOON_WISH],
      estates: [{ name: '怡景嘉园' }, { name: '春晖小区' }],
    })
    expect(await world.month()).toMatchObject({ left: 2, holders: [mine] })
    expect((await world.told('otherSecretary')).some(({ title }) => title.includes('合到另一单里了'))).toBe(true)
    expect((await world.as('otherSecretary').do('menu.orders', { side: 'estate' })).items.map(({ id }) => id)).toEqual([mine])
  })

  test('stay two when one says no, and are not proposed again', async () => {
    await propose('partner')
    await world.as('otherSecretary').do('menu.refuseMerge', { order: theirs })
    expect(await view('secretary', mine)).toMatchObject({ state: 'placed', proposal: null })
    expect(await world.as('secretary').refused('menu.proposeMerge', { order: mine, other: theirs, host: mine })).toMatchObject({
      code: 'invalid',
      fields: { other: expect.stringContaining('没有合成') },
    })
    expect(await world.month()).toMatchObject({ left: 1 })
  })

  test('nobody agrees for the other estate, nor proposes what is not theirs', async () => {
    await propose()
    expect((await world.as('secretary').refused('menu.agreeMerge', { order: theirs })).code).toBe('notFound')
    expect((await world.as('secretary').refused('menu.agreeMerge', { order: mine })).code).toBe('already')
    expect((await world.as('teacher').refused('menu.agreeMerge', { order: mine })).code).toBe('forbidden')
    expect((await world.as('otherSecretary').refused('menu.proposeMerge', { order: mine, other: theirs, host: mine })).code).toBe(
      'notFound',
    )
  })

  test('one that is answered meanwhile ends the proposal on both', async () => {
    await propose()
    await world.as('partner').do('menu.decline', { order: theirs, reason: '排不开' })
    expect((await world.stored(mine)).proposal).toBeNull()
    expect((await world.as('partner').refused('menu.agreeMerge', { order: mine })).code).toBe('wrongState')
  })

  test('the last word and a withdrawal at once: merged or withdrawn, never half of it', async () => {
    await propose()
    await world.as('otherSecretary').do('menu.agreeMerge', { order: theirs })
    await Promise.all([
      world.as('partner').try('menu.agreeMerge', { order: mine }),
      world.as('otherSecretary').try('menu.withdraw', { order: theirs, reason: '不要了' }),
    ])
    const [a, b] = [await world.stored(mine), await world.stored(theirs)]
    expect(['merged', 'withdrawn']).toContain(b.state)
    expect(a.shares).toHaveLength(b.state === 'merged' ? 2 : 1)
    expect(a.proposal).toBeNull()
    expect(await world.month()).toMatchObject({ left: 2, holders: [mine] })
  })
})

describe('an accepted order', () => {
  const AT = { from: china('2026-12-10 09:30'), to: china('2026-12-10 11:30') }

  test('becomes the draft of an event once, found by whoever runs events there, and both know of each other', async () => {
    await world.as('partner').do('menu.accept', { order: mine, at: AT })
    expect((await world.as('partner').refused('menu.toEvent', { order: mine })).code).toBe('forbidden')
    const arranged = await world.as('teacher').do('menu.toEvent', { order: mine }, 'request-event')
    expect(await world.as('teacher').do('menu.toEvent', { order: mine }, 'request-event')).toEqual(arranged)
    expect((await world.as('secretary').refused('menu.toEvent', { order: mine })).code).toBe('wrongState')
    expect(await world.store.count(events, {})).toBe(1)
    const event = await world.store.get(events, arranged.event ?? '')
    expect(event?.data).toMatchObject({
      title: '健康义诊',
      kind: 'clinic',
      state: 'draft',
      place: 'yijing-garden',
      capacity: 12,
      where: { words: '怡景嘉园（地点待定）' },
      partner: { unit: world.unit, name: '区医院志愿服务队（示例）', order: mine },
    })
    expect(event?.data.organisers).toEqual(['teacher'])
    expect(await world.as('secretary').do('event.get', { event: event?.id ?? '' })).toMatchObject({
      partner: { name: '区医院志愿服务队（示例）' },
      actions: expect.arrayContaining(['publish']),
    })
    expect((await world.told('partner')).some(({ title }) => title.includes('排成了活动'))).toBe(true)
  })

  test('of two estates of one community is for the community', async () => {
    await propose('secretary')
    await world.as('otherSecretary').do('menu.agreeMerge', { order: theirs })
    await world.as('partner').do('menu.agreeMerge', { order: mine })
    await world.as('partner').do('menu.accept', { order: mine, at: { from: AFTERNOON_WISH.from, to: china('2026-12-10 16:00') } })
    const { event } = await world.as('otherSecretary').do('menu.toEvent', { order: mine })
    expect((await world.store.get(events, event ?? ''))?.data).toMatchObject({ place: 'yijing', capacity: 26 })
  })
})
