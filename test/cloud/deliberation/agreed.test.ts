import { agreedActions, deliberations, remarks } from '@/cloud/deliberation/collections'
import { keepers } from '@/cloud/privacy/register'
import { agreedId } from '@/domain/deliberation/agreed'
import { china, daysLater } from '../../support/clock'
import { AFTER_MEETING, type DeliberationWorld, deliberationWorld } from '../../support/deliberation-world'

let world: DeliberationWorld
beforeEach(async () => {
  world = await deliberationWorld()
})
afterEach(() => world.close())

const LINES = { what: '路面划线', role: 'fixer', day: '2026-12-05' } as const
const GUARD = { what: '路口设劝导岗', person: 'stairHead', day: '2026-12-10' } as const

const inbox = async (who: string, bucket: 'open' | 'late' | 'done' = 'open') => (await world.as(who).do('desk.work', { bucket })).items

describe('what was agreed', () => {
  test('is told to whoever took it on, done with a sentence and a picture, and with the last one the issue is done', async () => {
    const id = await world.held()
    const published = await world.publish(id, [LINES, GUARD])
    expect(published).toMatchObject({
      state: 'agreed',
      agreed: { all: 2, done: 0 },
      actionsAgreed: [
        { what: '路面划线', owner: '物业和维修师傅', late: false, done: null, mine: true },
        { what: '路口设劝导岗', owner: '3栋楼栋长' },
      ],
    })
    expect((await world.told('fixer')).map(({ words }) => words)).toEqual(['路面划线，12月5日前'])
    expect((await world.told('stairHead')).map(({ words }) => words)).toContain('路口设劝导岗，12月10日前')

    const photos = [await world.picture('fixer')]
    const agreed = agreedId(id, 1)
    for (const who of ['li', 'gridWorker'])
      expect((await world.as(who).refused('deliberation.done', { agreed, words: '好了' })).code).toBe('forbidden')
    for (const who of ['chen', 'otherFixer'])
      expect((await world.as(who).refused('deliberation.done', { agreed, words: '好了' })).code).toBe('notFound')
    const { view } = await world.as('fixer').do('deliberation.done', { agreed, words: '划了 42 个车位', photos })
    expect(view).toMatchObject({
      state: 'agreed',
      agreed: { all: 2, done: 1 },
      actionsAgreed: [{ done: { words: '划了 42 个车位', photos: [{ id: photos[0] }] } }, {}],
    })
    expect((await world.as('fixer').refused('deliberation.done', { agreed, words: '又好了' })).code).toBe('already')
    await world.as('secretary').do('deliberation.done', { agreed: agreedId(id, 2), words: '每天两个人' })
    expect(await world.as('li').do('deliberation.get', { deliberation: id })).toMatchObject({ state: 'done', agreed: { all: 2, done: 2 } })
    expect((await world.told('zhang')).map(({ title }) => title)).toContain('邻听园“停车怎么停” · 议定的事都办完了')
  })

  test('shows to who is not of the estate what and when, but no person, no words and no pictures of them', async () => {
    const id = await world.held()
    await world.publish(id, [GUARD])
    await world.as('stairHead').do('deliberation.done', { agreed: agreedId(id, 1), words: '老李值早班' })
    const seen = await world.as(null).do('deliberation.get', { deliberation: id })
    expect(seen.actionsAgreed).toMatchObject([
      { what: '路口设劝导岗', owner: '一位工作人员', mine: false, done: { words: '', photos: [] } },
    ])
  })

  test('that is late is shown late, and its owner hears of it once', async () => {
    const id = await world.held()
    await world.publish(id, [LINES])
    world.clock.set(china('2026-12-05 23:59'))
    await world.runTalks()
    expect((await world.as('li').do('deliberation.get', { deliberation: id })).actionsAgreed[0]).toMatchObject({ late: false })
    world.clock.set(china('2026-12-06 00:00'))
    await world.runTalks()
    await world.runTalks()
    expect((await world.as('li').do('deliberation.get', { deliberation: id })).actionsAgreed[0]).toMatchObject({ late: true })
    expect((await world.told('fixer')).filter(({ title }) => title.includes('过了约定的日子'))).toHaveLength(1)
  })

  test('is agreed for a day that comes, by a role or a person who serves there, and nothing is kept of minutes that are refused', async () => {
    const id = await world.held()
    const refused = (agreed: object) =>
      world.as('secretary').refused('deliberation.publish', { deliberation: id, ...world.form, agreed: [agreed as never] })
    expect(await refused({ ...LINES, day: '2026-11-01' })).toMatchObject({
      code: 'invalid',
      fields: { 'agreed.0.day': expect.any(String) },
    })
    expect(await refused({ ...LINES, person: 'stairHead' })).toMatchObject({ code: 'invalid' })
    expect(await refused({ what: '没人办', day: '2026-12-05' })).toMatchObject({ code: 'invalid' })
    expect(await refused({ ...GUARD, person: 'otherSecretary' })).toMatchObject({ code: 'elsewhere' })
    expect(await world.store.count(agreedActions, {})).toBe(0)
  })

  test('marked done by two at once is done once, and each of two actions at once ends the issue', async () => {
    const id = await world.held()
    await world.publish(id, [LINES, GUARD])
    const both = await Promise.all([
      world.as('fixer').try('deliberation.done', { agreed: agreedId(id, 1), words: '划好了' }),
      world.as('secretary').try('deliberation.done', { agreed: agreedId(id, 1), words: '划好了' }),
      world.as('stairHead').try('deliberation.done', { agreed: agreedId(id, 2), words: '排好了' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(2)
    expect(await world.talk(id)).toMatchObject({ state: 'done', undone: [] })
  })
})

describe('the workbench', () => {
  test('shows the desk what waits for it, and whoever took something on what they took on', async () => {
    const raised = await world.raise('li')
    expect(await inbox('secretary')).toMatchObject([{ capability: 'deliberation', id: raised, next: '定时间地点', stage: 'waiting' }])
    expect(await inbox('otherSecretary')).toEqual([])
    const id = await world.held()
    expect((await inbox('secretary')).map((item) => item.next)).toEqual(expect.arrayContaining(['定时间地点', '写纪要']))
    await world.publish(id, [LINES, GUARD])
    expect(await inbox('fixer')).toMatchObject([{ capability: 'agreed', id: agreedId(id, 1), title: '路面划线', late: false }])
    expect(await inbox('stairHead')).toMatchObject([{ title: '路口设劝导岗', category: 'personal' }])
    expect(await inbox('otherFixer')).toEqual([])
    world.clock.set(daysLater(AFTER_MEETING, 30))
    expect(await inbox('fixer', 'late')).toMatchObject([{ id: agreedId(id, 1), late: true }])
    await world.as('fixer').do('deliberation.done', { agreed: agreedId(id, 1), words: '划好了' })
    expect(await inbox('fixer')).toEqual([])
    expect(await inbox('fixer', 'done')).toMatchObject([{ stateWord: '办好了' }])
  })
})

describe('whoever leaves', () => {
  const keeper = () => {
    const found = keepers.find(({ kind }) => kind === 'talk')
    if (!found) throw new Error('no keeper')
    return found
  }

  test('takes the words and the coming along; the issue and what was agreed stay without them', async () => {
    const id = await world.held()
    await world.publish(id, [GUARD])
    await world.as('stairHead').do('deliberation.done', { agreed: agreedId(id, 1), words: '好了' })
    const other = await world.raise('zhang', { title: '问张阿姨', words: '张阿姨说没处停' })
    await world.as('zhang').do('deliberation.say', { deliberation: other, words: '我说一句' })
    expect(await keeper().count(world.context(), 'zhang')).toBe(3)
    expect(await keeper().export(world.context(), 'zhang')).toEqual(
      expect.arrayContaining([expect.objectContaining({ raised: '张阿姨说没处停' }), expect.objectContaining({ said: '我说一句' })]),
    )
    const leaving = { tenant: 'yanping', marks: [], texts: [] }
    for (const _ of [1, 2]) {
      await keeper().erase(world.context(), { ...leaving, person: 'zhang', names: ['张阿姨'] })
      await keeper().erase(world.context(), { ...leaving, person: 'stairHead', names: [] })
    }
    for (const person of ['zhang', 'stairHead']) expect(await keeper().count(world.context(), person)).toBe(0)
    for (const collection of [deliberations, agreedActions, remarks])
      for await (const { data } of world.store.cursor(collection as never, {}))
        expect(JSON.stringify(data)).not.toMatch(/"zhang"|"stairHead"|张阿姨/)
    expect((await world.as('li').do('deliberation.get', { deliberation: id })).actionsAgreed[0]).toMatchObject({ done: { words: '好了' } })
  })
})
