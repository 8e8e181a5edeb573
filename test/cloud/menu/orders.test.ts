import { takePlace } from '@/cloud/menu/capacity'
import { capacities, offers, orders } from '@/cloud/menu/collections'
import { AFTERNOON_WISH, MORNING_WISH } from '../../support/builders/menu'
import { china, daysLater, later, MORNING } from '../../support/clock'
import { type MenuWorld, menuWorld } from '../../support/menu-world'

let world: MenuWorld
beforeEach(async () => {
  world = await menuWorld()
})
afterEach(() => world.close())

const AT = { from: china('2026-12-10 09:30'), to: china('2026-12-10 11:30') }
const code = async (who: string | null, action: Parameters<ReturnType<MenuWorld['as']>['refused']>[0], data: never) =>
  (await world.as(who).refused(action, data)).code

describe('an order', () => {
  test('takes a place of the month, is answered by the unit, and both hear of it', async () => {
    const id = await world.order()
    expect(await world.month()).toMatchObject({ left: 2, holders: [id] })
    expect((await world.told('partner')).map(({ title, words }) => [title, words])).toEqual([
      ['点单“健康义诊” · 点了单', '怡景嘉园想请你们来，约 12 人，请答复'],
    ])
    expect(await world.told('otherPartner')).toEqual([])
    const seen = await world.as('partner').do('menu.order', { order: id })
    expect(seen).toMatchObject({ next: 'accept', wanting: 8, estates: [{ name: '怡景嘉园' }], shares: [{ contact: '林书记' }] })
    const accepted = await world.as('partner').do('menu.accept', { order: id, at: AT })
    expect(accepted).toMatchObject({ state: 'accepted', at: AT, next: null })
    expect((await world.told('secretary')).map(({ title }) => title)).toEqual(['点单“健康义诊” · 接单，定了时间'])
    expect(await world.as('secretary').do('menu.order', { order: id })).toMatchObject({ next: 'toEvent' })
    expect((await world.as('secretary').do('menu.orders', { side: 'estate' })).items.map((card) => card.id)).toEqual([id])
    expect((await world.as('partner').do('menu.orders', { side: 'unit' })).items.map((card) => card.id)).toEqual([id])
  })

  test('declined or withdrawn gives its place back, with the reason told', async () => {
    const declined = await world.order()
    await world.as('partner').do('menu.decline', { order: declined, reason: '医生都在外地' })
    expect(await world.month()).toMatchObject({ left: 3, holders: [] })
    expect((await world.told('secretary'))[0]?.words).toContain('医生都在外地')
    const withdrawn = await world.order()
    await world.as('partner').do('menu.accept', { order: withdrawn, at: AT })
    await world.as('secretary').do('menu.withdraw', { order: withdrawn, reason: '场地在装修' })
    expect(await world.month()).toMatchObject({ left: 3, holders: [] })
    expect((await world.as('secretary').do('menu.orders', { side: 'estate' })).items).toEqual([])
    expect((await world.as('secretary').do('menu.orders', { side: 'estate', open: false })).items).toHaveLength(2)
  })

  test('the same request again is the same order and one place', async () => {
    const [first, again] = [await world.order('secretary', {}, 'request-same'), await world.order('secretary', {}, 'request-same')]
    expect(again).toBe(first)
    expect(await world.month()).toMatchObject({ left: 2 })
    expect(await world.told('partner')).toHaveLength(1)
    await world.as('partner').do('menu.decline', { order: first, reason: '来不了' })
    // Even when its time has come and gone: the answer is the kept one.
    world.clock.set(daysLater(MORNING, 40))
    expect(await world.order('secretary', {}, 'request-same')).toBe(first)
    expect(await world.month()).toMatchObject({ left: 3 })
  })

  test('goes to the next wished month when the first is full, and moves with the unit’s answer', async () => {
    const offer = await world.write({ title: '书赠春联', perMonth: 1 })
    const january = { from: china('2027-01-12 09:00'), to: china('2027-01-12 12:00') }
    const wishes = [{ ...MORNING_WISH }, january]
    const first = await world.order('secretary', { offer, wishes })
    const second = await world.order('otherSecretary', { offer, wishes })
    expect(await world.month('2026-12', offer)).toMatchObject({ left: 0, holders: [first] })
    expect(await world.month('2027-01', offer)).toMatchObject({ left: 0, holders: [second] })
    expect(await world.as('partner').refused('menu.accept', { order: first, at: january })).toMatchObject({ code: 'full' })
    await world.as('otherSecretary').do('menu.withdraw', { order: second, reason: '不要了' })
    await world.as('partner').do('menu.accept', { order: first, at: january })
    expect(await world.month('2026-12', offer)).toMatchObject({ left: 1, holders: [] })
    expect(await world.month('2027-01', offer)).toMatchObject({ left: 0, holders: [first] })
  })

  test('is refused where it does not fit, beside the field', async () => {
    const place = (data: object) =>
      world
        .as('secretary')
        .refused('menu.place', { offer: world.offer, estate: 'yijing-garden', wishes: [{ ...MORNING_WISH }], people: 12, ...data } as never)
    expect(await place({ estate: 'chunhui' })).toMatchObject({ code: 'forbidden' })
    expect(await place({ estate: 'nowhere' })).toMatchObject({ code: 'notFound' })
    expect(await place({ offer: 'nothing' })).toMatchObject({ code: 'notFound' })
    expect(await place({ people: 61 })).toMatchObject({ code: 'invalid', fields: { people: expect.stringContaining('60') } })
    expect(await place({ wishes: [{ from: later(MORNING, 60), to: later(MORNING, 240) }] })).toMatchObject({
      fields: { 'wishes.0': expect.stringContaining('7 天') },
    })
    expect(await place({ contact: 'zhang' })).toMatchObject({ code: 'elsewhere', fields: { contact: expect.any(String) } })
    expect(await place({ note: '傻逼' })).toMatchObject({ code: 'notAccepted' })
    for (const who of ['zhang', 'gridWorker', 'teacher', 'partner', 'street'])
      expect(
        await code(who, 'menu.place', { offer: world.offer, estate: 'yijing-garden', wishes: [{ ...MORNING_WISH }], people: 12 } as never),
      ).toBe('forbidden')
    expect(await world.store.count(orders, {})).toBe(0)
    expect(await world.store.count(capacities, {})).toBe(0)
    const garden = await world.write({ serves: ['chunhui'] })
    expect(await place({ offer: garden })).toMatchObject({ code: 'elsewhere' })
    await world.as('partner').do('menu.pauseOffer', { offer: world.offer, paused: true })
    expect(await place({})).toMatchObject({ code: 'wrongState' })
  })

  test('is nobody’s business who has no part in it', async () => {
    const id = await world.order()
    for (const who of ['otherSecretary', 'zhang', 'otherPartner', 'gridWorker'])
      expect(await code(who, 'menu.order', { order: id } as never)).toBe('notFound')
    expect(await code('otherPartner', 'menu.accept', { order: id, at: AT } as never)).toBe('notFound')
    expect(await code('secretary', 'menu.accept', { order: id, at: AT } as never)).toBe('forbidden')
    expect(await code('street', 'menu.withdraw', { order: id, reason: '不' } as never)).toBe('forbidden')
    // From above one may answer for the unit on its behalf, and does not order for the estate.
    expect((await world.as('street').do('menu.order', { order: id })).actions).not.toContain('withdraw')
    expect((await world.as('teacher').do('menu.order', { order: id })).actions).toEqual([])
    expect((await world.as('community').do('menu.order', { order: id })).actions).toEqual(expect.arrayContaining(['accept', 'withdraw']))
  })

  test('tells whom to ring on the other side, and it is written down who looked', async () => {
    const id = await world.order('secretary', { contact: 'teacher' })
    const { items } = await world.as('partner').do('menu.contact', { order: id })
    expect(items).toEqual([{ name: '陈老师', of: '怡景嘉园', phone: '05995550001' }])
    expect((await world.as('secretary').do('menu.contact', { order: id })).items.map(({ of }) => of)).toEqual([
      '怡景嘉园',
      '区医院志愿服务队（示例）',
    ])
    expect((await world.as('teacher').do('privacy.looksAtMe', {})).items.map((look) => look.what)).toEqual([['phone'], ['phone']])
    expect(await code('gridWorker', 'menu.contact', { order: id } as never)).toBe('notFound')
  })

  test('that nobody answers is reminded once, on both sides', async () => {
    await world.order()
    world.clock.set(daysLater(MORNING, 6))
    await world.runMenu()
    await world.runMenu()
    for (const who of ['partner', 'secretary'])
      expect((await world.told(who)).filter(({ title }) => title.includes('过了答复的日子'))).toHaveLength(1)
    expect((await world.as('partner').do('menu.orders', { side: 'unit' })).items[0]).toMatchObject({ late: true })
  })

  test('given, it counts for the unit: promised and delivered, in numbers', async () => {
    const given = await world.order('secretary', { people: 30 })
    await world.order('otherSecretary')
    await world.as('partner').do('menu.accept', { order: given, at: AT })
    expect(await code('secretary', 'menu.finish', { order: given, people: 33 } as never)).toBe('tooSoon')
    expect(await world.as(null).do('menu.unit', { unit: world.unit })).toMatchObject({
      kept: { promised: 1, delivered: 0, people: 0 },
      liaisons: [],
      mine: false,
    })
    world.clock.set(AT.to)
    await world.as('secretary').do('menu.finish', { order: given, people: 33, words: '老人们都说好' })
    expect(await world.as('zhang').do('menu.unit', { unit: world.unit })).toMatchObject({ kept: { promised: 1, delivered: 1, people: 33 } })
    expect(await world.month()).toMatchObject({ left: 1 })
  })
})

describe('a place that was taken', () => {
  test('without an order that came to be is given back, and no sooner than its request has surely ended', async () => {
    const offer = await world.store.get(offers, world.offer)
    if (!offer) throw new Error('No offer')
    const id = await world.order()
    expect(await takePlace(world.context(), offer, 'lost', ['2026-12'])).toBe('2026-12')
    await world.runMenu()
    expect(await world.month()).toMatchObject({ left: 1, holders: [id, 'lost'] })
    world.clock.forward(6)
    await world.runMenu()
    expect(await world.month()).toMatchObject({ left: 2, holders: [id], takenAt: null })
  })

  test('follows the offer’s number: fewer than are promised takes no new ones, more lets them in', async () => {
    await world.order()
    const second = await world.order('otherSecretary')
    const view = await world.as('partner').do('menu.offer', { offer: world.offer })
    const edit = async (perMonth: number) => {
      const found = await world.store.get(offers, world.offer)
      if (!found) throw new Error('No offer')
      const { kind, title, words, forWhom, audience, ages, minutes, months, people, needs, needsWords, leadDays, serves } = found.data
      await world.as('partner').do('menu.editOffer', {
        offer: world.offer,
        content: {
          kind,
          title,
          words,
          forWhom,
          audience,
          ages,
          minutes,
          people,
          needsWords,
          leadDays,
          perMonth,
          months: [...months],
          needs: [...needs],
          serves: [...serves],
        },
      })
    }
    expect(view.left[0]).toEqual({ month: '2026-11', left: 3 })
    await edit(1)
    expect(await world.month()).toMatchObject({ left: -1 })
    expect((await world.as(null).do('menu.offer', { offer: world.offer })).left[1]).toEqual({ month: '2026-12', left: 0 })
    await world.as('partner').do('menu.decline', { order: second, reason: '排不开' })
    expect(
      await world
        .as('otherSecretary')
        .refused('menu.place', { offer: world.offer, estate: 'chunhui', wishes: [{ ...AFTERNOON_WISH }], people: 12 }),
    ).toMatchObject({ code: 'full' })
    await edit(2)
    await world.order('otherSecretary')
    expect(await world.month()).toMatchObject({ left: 0 })
  })
})
