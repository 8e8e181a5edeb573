import { comers, deliberations, remarks } from '@/cloud/deliberation/collections'
import { notices } from '@/cloud/notice/collections'
import { MEETING } from '../../support/builders/deliberation'
import { daysLater, MORNING } from '../../support/clock'
import { AFTER_MEETING, type DeliberationWorld, deliberationWorld } from '../../support/deliberation-world'

let world: DeliberationWorld
beforeEach(async () => {
  world = await deliberationWorld()
})
afterEach(() => world.close())

type Refused = Parameters<ReturnType<DeliberationWorld['as']>['refused']>
const code = async (who: string | null, action: Refused[0], data: object) => (await world.as(who).refused(action, data as never)).code
const titles = async (who: string) => (await world.told(who)).map(({ title }) => title)

describe('an issue', () => {
  test('is raised by a resident, answered by the secretary with a time, and everybody of the estate hears of it once', async () => {
    const id = await world.raise()
    expect(await titles('secretary')).toEqual(['邻听园“停车怎么停” · 提了出来'])
    expect(await world.as('secretary').do('deliberation.get', { deliberation: id })).toMatchObject({
      state: 'raised',
      next: 'schedule',
      raisedAs: '居民',
    })
    await world.schedule(id)
    await world.runTalks()
    for (const neighbour of ['zhang', 'li', 'wang', 'stairHead'])
      expect(await titles(neighbour)).toEqual(['邻听园“停车怎么停” · 定了时间地点'])
    expect((await world.told('li'))[0]?.words).toBe('11月28日 19:30，架空层邻听园，来邻听园坐坐，一起商量')
    for (const outsider of ['chen', 'secretary', 'otherSecretary'])
      expect(await titles(outsider)).not.toContain('邻听园“停车怎么停” · 定了时间地点')
    const seen = await world.as('li').do('deliberation.get', { deliberation: id })
    expect(seen).toMatchObject({ state: 'scheduled', meeting: { minutes: 60, place: MEETING.place }, actions: [], comers: 0 })
  })

  test('may be declined with a reason that its raiser hears, taken back by its raiser alone, or cancelled', async () => {
    const declined = await world.raise()
    await world.as('community').do('deliberation.decline', { deliberation: declined, reason: '上个月刚谈过' })
    expect((await world.told('zhang'))[0]?.words).toBe('没有安排：上个月刚谈过')
    const mine = await world.raise()
    expect(await code('li', 'deliberation.withdraw', { deliberation: mine })).toBe('forbidden')
    expect(await world.as('zhang').do('deliberation.withdraw', { deliberation: mine })).toMatchObject({ state: 'dropped', actions: [] })
    const cancelled = await world.scheduled()
    await world.as('li').do('deliberation.come', { deliberation: cancelled, coming: true })
    await world.as('secretary').do('deliberation.cancel', { deliberation: cancelled, reason: '台风要来' })
    expect((await world.told('li')).map(({ words }) => words)).toContain('取消了：台风要来')
  })

  test('is raised where one lives or serves and nowhere else, and a resident with three that wait has to wait', async () => {
    const raise = (who: string, data = {}) =>
      code(who, 'deliberation.raise', { estate: 'yijing-garden', title: '停车', words: '没处停', ...data })
    expect(await raise('chen')).toBe('forbidden')
    expect(await raise('otherSecretary')).toBe('forbidden')
    expect(await raise('zhang', { estate: 'nowhere' })).toBe('notFound')
    expect(await raise('zhang', { words: '傻逼' })).toBe('notAccepted')
    expect(await raise('zhang', { options: ['只有一个'] })).toBe('invalid')
    for (const _ of [1, 2, 3]) await world.raise('li')
    expect(await raise('li')).toBe('full')
    expect(await world.store.count(deliberations, {})).toBe(3)
    expect((await world.as('gridWorker').do('deliberation.get', { deliberation: await world.raise('gridWorker') })).raisedAs).toBe('网格员')
  })

  test('whose words moderation was not sure of is the desk’s and the raiser’s until somebody has looked', async () => {
    const id = await world.raise('zhang', { words: '想一起谈的打 13900001234' })
    for (const who of [null, 'li', 'gridWorker', 'street'])
      expect(await code(who, 'deliberation.get', { deliberation: id })).toBe('notFound')
    expect((await world.as('li').do('deliberation.list', { estate: 'yijing-garden' })).items).toEqual([])
    expect(await world.as('zhang').do('deliberation.get', { deliberation: id })).toMatchObject({ waiting: true })
    await world.as('secretary').do('deliberation.clear', { deliberation: id })
    expect(await world.as('li').do('deliberation.get', { deliberation: id })).toMatchObject({ waiting: false })
  })

  test('raised twice under one request is one issue, told once', async () => {
    const input = { estate: 'yijing-garden', title: '停车', words: '没处停' }
    const first = await world.as('zhang').do('deliberation.raise', input, 'request-same')
    const again = await world.as('zhang').do('deliberation.raise', input, 'request-same')
    expect(again.id).toBe(first.id)
    expect(await world.store.count(deliberations, {})).toBe(1)
    expect(await titles('secretary')).toHaveLength(1)
  })

  test('is found by what it is about, and by the places of one’s roles', async () => {
    const about = { kind: 'repair', id: 'report-1' } as const
    const id = await world.raise('zhang', { about })
    await world.raise('li')
    expect((await world.as(null).do('deliberation.list', { about })).items.map((card) => card.id)).toEqual([id])
    expect((await world.as('street').do('deliberation.list', {})).items).toHaveLength(2)
    expect((await world.as('gridWorker').do('deliberation.list', {})).items).toHaveLength(2)
    expect((await world.as('chen').do('deliberation.list', {})).items).toEqual([])
    expect(await code('li', 'deliberation.list', { estate: 'nowhere' })).toBe('notFound')
  })
})

test('an issue is found by its words by everybody once they passed; what neighbours and minutes say is not', async () => {
  const found = async (words: string) => (await world.as(null).do('search.find', { words })).items.map(({ kind, id }) => `${kind}:${id}`)
  const waiting = await world.raise('li', { title: '晾衣绳', words: '想谈的打 13900001234' })
  expect(await found('晾衣绳')).toEqual([])
  await world.as('secretary').do('deliberation.clear', { deliberation: waiting })
  expect(await found('晾衣绳')).toEqual([`talk:${waiting}`])
  const id = await world.held()
  await world.as('wang').do('deliberation.say', { deliberation: id, words: '地锁一律不装' })
  await world.publish(id)
  expect(await found('绕三圈')).toEqual([`talk:${id}`])
  expect([await found('地锁一律'), await found('消防通道')]).toEqual([[], []])
})

describe('the minutes', () => {
  test('are published in their form, read within the estate and by nobody outside, and corrected beside', async () => {
    const id = await world.held()
    const published = await world.publish(id)
    expect(published).toMatchObject({ state: 'done', minutes: { present: 23, opinion: '路面划线，访客限时', corrections: [] } })
    await world.runTalks()
    expect(await titles('wang')).toContain('邻听园“停车怎么停” · 公布了纪要')
    for (const who of ['li', 'wang', 'gridWorker', 'street'])
      expect((await world.as(who).do('deliberation.get', { deliberation: id })).minutes?.sides).toHaveLength(2)
    for (const who of [null, 'chen', 'otherSecretary']) {
      const seen = await world.as(who).do('deliberation.get', { deliberation: id })
      expect(seen).toMatchObject({ inside: false, minutes: null, place: null, meeting: { place: '', recorder: null } })
      expect(JSON.stringify(seen)).not.toContain('消防通道')
    }
    const corrected = await world.as('secretary').do('deliberation.correct', { deliberation: id, words: '到场的是 24 人' })
    expect(corrected.minutes).toMatchObject({ present: 23, corrections: [{ words: '到场的是 24 人' }] })
    expect(await code('li', 'deliberation.correct', { deliberation: id, words: '我没说过' })).toBe('forbidden')
  })

  test('are written by the desk or by who was asked to, after the meeting was held', async () => {
    const id = await world.schedule(await world.raise(), { recorder: 'gridWorker' })
    expect(await code('gridWorker', 'deliberation.hold', { deliberation: id })).toBe('tooSoon')
    expect((await world.as('li').do('deliberation.get', { deliberation: id })).meeting?.recorder?.name).toBe('网格员小刘')
    world.clock.set(AFTER_MEETING)
    expect(await code('secretary', 'deliberation.publish', { deliberation: id, ...world.form })).toBe('wrongState')
    await world.as('gridWorker').do('deliberation.hold', { deliberation: id })
    expect(await code('stairHead', 'deliberation.publish', { deliberation: id, ...world.form })).toBe('forbidden')
    expect(await world.publish(id, [], 'gridWorker')).toMatchObject({ state: 'done' })
  })

  test('hold no telephone numbers, and a recorder who serves elsewhere is refused', async () => {
    const id = await world.held()
    expect(await code('secretary', 'deliberation.publish', { deliberation: id, ...world.form, opinion: '有事打 13900001234' })).toBe(
      'notAccepted',
    )
    expect(await code('secretary', 'deliberation.publish', { deliberation: id, ...world.form, opinion: '', unsettled: '' })).toBe('invalid')
    const agenda = [{ words: '谈谈', minutes: 30 }]
    const other = await world.raise()
    const at = daysLater(AFTER_MEETING, 2)
    expect(
      await code('secretary', 'deliberation.schedule', { deliberation: other, at, place: '这里', agenda, recorder: 'otherFixer' }),
    ).toBe('elsewhere')
    expect(await code('otherSecretary', 'deliberation.people', { estate: 'yijing-garden' })).toBe('forbidden')
    const { items } = await world.as('secretary').do('deliberation.people', { estate: 'yijing-garden' })
    expect(items.map(({ id: person }) => person)).toEqual(['community', 'fixer', 'fixer2', 'gridWorker', 'secretary', 'stairHead'])
  })
})

describe('what neighbours say', () => {
  test('is read within the estate under a building, never under a name; doubtful words wait', async () => {
    const id = await world.raise()
    await world.as('wang').do('deliberation.say', { deliberation: id, words: '消防通道一定要留出来' })
    await world.as('stairHead').do('deliberation.say', { deliberation: id, words: '加我微信 13900001234' })
    const heard = (await world.as('li').do('deliberation.remarks', { deliberation: id })).items
    expect(heard).toMatchObject([{ who: '5栋居民', words: '消防通道一定要留出来', mine: false, waiting: false }])
    const [waiting] = (await world.as('secretary').do('deliberation.remarks', { deliberation: id })).items
    expect(waiting).toMatchObject({ who: '3栋楼栋长', waiting: true })
    for (const who of [null, 'chen']) expect((await world.as(who).try('deliberation.remarks', { deliberation: id })).ok).toBe(false)
    expect(await code('chen', 'deliberation.say', { deliberation: id, words: '我也说一句' })).toBe('forbidden')
    expect(await code('li', 'deliberation.say', { deliberation: id, words: '傻逼' })).toBe('notAccepted')
    expect(await code('li', 'deliberation.judge', { remark: waiting?.id, shown: true })).toBe('forbidden')
    await world.as('secretary').do('deliberation.judge', { remark: waiting?.id ?? '', shown: true })
    expect((await world.as('li').do('deliberation.remarks', { deliberation: id })).items).toHaveLength(2)
    await world.as('secretary').do('deliberation.judge', { remark: waiting?.id ?? '', shown: false })
    expect((await world.as('li').do('deliberation.remarks', { deliberation: id })).items).toHaveLength(1)
    expect((await world.as('stairHead').do('deliberation.remarks', { deliberation: id })).items[0]).toMatchObject({
      mine: true,
      hidden: true,
    })
  })

  test('is ten a day at most, and ends with the issue', async () => {
    const id = await world.raise()
    for (let nth = 0; nth < 10; nth += 1) await world.as('li').do('deliberation.say', { deliberation: id, words: `第 ${nth} 句` })
    expect(await code('li', 'deliberation.say', { deliberation: id, words: '再一句' })).toBe('full')
    world.clock.set(daysLater(MORNING, 1))
    await world.as('li').do('deliberation.say', { deliberation: id, words: '第二天再说' })
    await world.as('secretary').do('deliberation.decline', { deliberation: id, reason: '谈过了' })
    expect(await code('li', 'deliberation.say', { deliberation: id, words: '还想说' })).toBe('wrongState')
    expect(await world.store.count(remarks, {})).toBe(11)
  })

  test('includes that one will come: once each, and taken back', async () => {
    const raised = await world.raise()
    expect(await code('li', 'deliberation.come', { deliberation: raised, coming: true })).toBe('wrongState')
    const id = await world.schedule(raised)
    await world.as('li').do('deliberation.come', { deliberation: id, coming: true })
    expect(await world.as('li').do('deliberation.come', { deliberation: id, coming: true })).toEqual({ comers: 1, coming: true })
    expect(await world.as('wang').do('deliberation.come', { deliberation: id, coming: true })).toEqual({ comers: 2, coming: true })
    expect(await world.as('wang').do('deliberation.come', { deliberation: id, coming: false })).toEqual({ comers: 1, coming: false })
    expect(await world.store.count(comers, {})).toBe(1)
    expect(await code('chen', 'deliberation.come', { deliberation: id, coming: true })).toBe('forbidden')
  })
})

test('a telling that was broken off is finished by the timer, and nobody hears it twice', async () => {
  const id = await world.raise()
  await world.store.patch(deliberations, id, { set: { pending: [{ key: '1.raise', does: 'tell' }], pendingSince: MORNING } })
  world.clock.forward(2)
  await world.runTalks()
  expect(await titles('secretary')).toHaveLength(1)
  expect(await world.store.count(notices, { eq: { matter: `deliberation:${id}` } })).toBe(2)
  expect((await world.talk(id)).pending).toEqual([])
})
