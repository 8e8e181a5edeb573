import { DAY, MINUTE } from '@/domain/shared/time'
import { type SpaceWorld, spaceWorld } from '../../support/space-world'

let world: SpaceWorld
beforeEach(async () => {
  world = await spaceWorld()
})
afterEach(() => world.close())

describe('the way of a slope', () => {
  test('from a suggestion to a park that is looked after, and everybody hears of their part', async () => {
    const { as } = world
    const photo = await world.photo('zhang')
    const space = await world.suggest('zhang', { building: 'yijing-3', photos: [photo] })
    expect((await world.told('secretary')).map(({ title }) => title)).toEqual(['“北坡” · 有人提议'])
    const seen = await world.photo('gridWorker')
    const survey = { cm2: 66_666_700, owner: 'common' as const, hazards: ['slide' as const], words: '坡脚有裂缝', photos: [seen] }
    expect(await as('gridWorker').do('space.survey', { space, ...survey })).toMatchObject({
      state: 'surveyed',
      survey: { cm2: 66_666_700 },
    })
    await as('secretary').do('space.deliberate', { space })
    const idea = await as('wang').do('space.propose', { space, words: '种花，修条步道' })
    expect(await as('zhang').do('space.support', { idea: idea.id })).toMatchObject({ supports: 2, supported: true, mine: false })
    await as('secretary').do('space.plan', { space, words: '改成花园，修一条步道' })
    const shares = [{ source: 'subsidy' as const, fen: 60_000_000, name: '区里老旧小区改造补助' }]
    await as('secretary').do('space.budget', { space, fen: 80_000_000, shares })
    expect(await as('secretary').refused('space.renovate', { space })).toMatchObject({ code: 'unfunded' })
    const target = { kind: 'share' as const, id: space }
    const claim = await as('partner').do('adoption.claim', {
      target,
      adopter: 'partner',
      name: '供电所',
      words: '出路灯的钱',
      fen: 20_000_000,
    })
    await as('secretary').do('adoption.confirm', { adoption: claim.id })
    expect((await as(null).do('space.get', { space })).budget).toEqual({
      fen: 80_000_000,
      missing: 0,
      shares: [
        { source: 'subsidy', fen: 60_000_000, name: '区里老旧小区改造补助' },
        { source: 'adoption', fen: 20_000_000, name: '供电所' },
      ],
    })
    await as('secretary').do('space.renovate', { space })
    const after = await world.photo('secretary')
    const opened = await as('secretary').do('space.open', { space, words: '步道通了，花也种上了', pair: { before: photo, after } })
    expect(opened).toMatchObject({ state: 'opened', pairs: [{ before: { id: photo }, after: { id: after } }] })
    const care = await as('li').do('adoption.claim', {
      target: { kind: 'space', id: space },
      adopter: 'team',
      name: '坡上花友队',
      words: '每周浇水',
    })
    await as('secretary').do('adoption.confirm', { adoption: care.id })
    expect(await as(null).do('space.get', { space })).toMatchObject({ state: 'maintained', steward: '坡上花友队' })
    await as('li').do('space.care', { space, words: '浇水、拔草', photos: [await world.photo('li')] })
    expect((await as(null).do('space.log', { space })).items).toMatchObject([{ name: '坡上花友队', words: '浇水、拔草' }])
    const told = (await world.told('zhang')).map(({ title }) => title.split(' · ')[1])
    expect(told.sort()).toEqual(['开工了', '开始议', '方案定了', '有人管护了', '改好开放了', '踏勘过了'].sort())
  })

  test('pictures of a neighbour wait until the desk has looked, and words that moderation doubts as well', async () => {
    const space = await world.suggest('zhang', { photos: [await world.photo('zhang')] })
    expect(await world.as('wang').do('space.get', { space })).toMatchObject({ photos: [], thumb: null, showing: null })
    expect((await world.as('zhang').do('space.get', { space })).photos).toHaveLength(1)
    expect(await world.as('wang').refused('space.show', { space })).toMatchObject({ code: 'forbidden' })
    await world.as('secretary').do('space.show', { space })
    expect((await world.as('wang').do('space.get', { space })).photos).toHaveLength(1)
    await world.as('secretary').do('space.hide', { space })
    expect(await world.as('wang').refused('space.get', { space })).toMatchObject({ code: 'notFound' })
    expect((await world.as(null).do('space.list', { estate: 'yijing-garden' })).items).toEqual([])
  })

  test('somebody of another estate may read, and neither suggest, propose, support nor speak there', async () => {
    const space = await world.suggest()
    const idea = await world.as('wang').do('space.propose', { space, words: '种花' })
    const stranger = world.as('chen')
    expect(await stranger.do('space.get', { space })).toMatchObject({ actions: [], maySupport: false, mayComment: false })
    expect(await stranger.refused('space.suggest', { estate: 'yijing-garden', name: '坡', kind: 'slope', words: '坡' })).toMatchObject({
      code: 'elsewhere',
    })
    expect(await stranger.refused('space.propose', { space, words: '停车' })).toMatchObject({ code: 'forbidden' })
    expect(await stranger.refused('space.support', { idea: idea.id })).toMatchObject({ code: 'forbidden' })
    expect(await stranger.refused('space.comment', { space, words: '路过' })).toMatchObject({ code: 'forbidden' })
    expect(await stranger.refused('space.care', { space, words: '路过' })).toMatchObject({ code: 'wrongState' })
    expect(await stranger.refused('space.deliberate', { space })).toMatchObject({ code: 'wrongState' })
  })

  test('no neighbour is named to another: not who suggested, proposed, spoke or moved it', async () => {
    const space = await world.suggest()
    await world.as('li').do('space.propose', { space, words: '种花' })
    await world.as('li').do('space.comment', { space, words: '好主意' })
    await world.as('gridWorker').do('space.survey', { space, cm2: 1, owner: 'unclear', hazards: [], words: '量过了' })
    const reader = world.as('wang')
    const all = JSON.stringify([
      await reader.do('space.get', { space }),
      await reader.do('space.ideas', { space }),
      await reader.do('space.comments', { space }),
      await reader.do('space.list', {}),
    ])
    for (const name of ['张阿姨', '李叔', '小刘', 'zhang', '"li"', 'gridWorker', 'h-301']) expect(all).not.toContain(name)
  })

  test('the list is of an estate, a box, kinds and states, what moved last first', async () => {
    const slope = await world.suggest()
    world.clock.forward(10)
    const shed = await world.suggest('wang', { name: '柴火间', kind: 'shed', point: { lng: 118.2, lat: 26.7 } })
    const ids = async (question: object) => (await world.as(null).do('space.list', question)).items.map(({ id }) => id)
    expect(await ids({ estate: 'yijing-garden' })).toEqual([shed, slope])
    expect(await ids({ estate: 'chunhui' })).toEqual([])
    expect(await ids({ kinds: ['shed'] })).toEqual([shed])
    expect(await ids({ states: ['surveyed'] })).toEqual([])
    expect(await ids({ box: { west: 118.19, south: 26.6, east: 118.3, north: 26.8 } })).toEqual([shed])
    expect((await world.as('wang').do('space.mine', {})).items.map(({ id }) => id)).toEqual([shed])
  })

  test('is found by anybody by its name, until it is hidden', async () => {
    const space = await world.suggest()
    const found = async () => (await world.as(null).do('search.find', { words: '北坡', kind: 'space' })).items.map(({ id }) => id)
    expect(await found()).toEqual([space])
    await world.as('secretary').do('space.hide', { space })
    expect(await found()).toEqual([])
  })

  test('the same suggestion sent twice is one', async () => {
    const input = { estate: 'yijing-garden', name: '北坡', kind: 'slope' as const, words: '坡' }
    const first = await world.as('zhang').do('space.suggest', input, 'request-same')
    expect((await world.as('zhang').do('space.suggest', input, 'request-same')).id).toBe(first.id)
    expect((await world.as(null).do('space.list', {})).items).toHaveLength(1)
  })
})

describe('what is left alone', () => {
  test('falls asleep after ninety days, is told, and wakes where it was', async () => {
    const space = await world.spaceAt('deliberating')
    world.clock.forward((90 * DAY) / MINUTE - 1)
    await world.runSpaces()
    expect((await world.kept(space)).state).toBe('deliberating')
    world.clock.forward(1)
    await world.runSpaces()
    expect(await world.kept(space)).toMatchObject({ state: 'dormant', sleptFrom: 'deliberating' })
    expect((await world.told('zhang')).at(-1)).toMatchObject({ title: '“北坡” · 90 天没有动静，先放着' })
    expect(await world.as('zhang').do('space.wake', { space })).toMatchObject({ state: 'deliberating' })
    await world.runSpaces()
    expect((await world.kept(space)).state).toBe('deliberating')
  })

  test('an idea keeps it awake, a comment does not', async () => {
    const space = await world.spaceAt('deliberating')
    world.clock.forward((80 * DAY) / MINUTE)
    await world.as('wang').do('space.propose', { space, words: '种花' })
    await world.as('wang').do('space.comment', { space, words: '怎么没动静' })
    world.clock.forward((89 * DAY) / MINUTE)
    await world.runSpaces()
    expect((await world.kept(space)).state).toBe('deliberating')
    await world.as('wang').do('space.comment', { space, words: '还是没动静' })
    world.clock.forward((2 * DAY) / MINUTE)
    await world.runSpaces()
    expect((await world.kept(space)).state).toBe('dormant')
  })
})

describe('comments', () => {
  test('three neighbours who think that one does not belong here take it off, until the desk has looked', async () => {
    const space = await world.suggest()
    const said = await world.as('zhang').do('space.comment', { space, words: '谁家的菜谁拔' })
    const read = async (who: string) => (await world.as(who).do('space.comments', { space })).items
    for (const who of ['li', 'wang', 'wang']) await world.as(who).do('space.flag', { comment: said.id })
    expect(await read('stairHead')).toHaveLength(1)
    await world.as('stairHead').do('space.flag', { comment: said.id })
    expect(await read('stairHead')).toHaveLength(0)
    expect(await read('secretary')).toMatchObject([{ showing: 'checking' }])
    expect(await world.as('wang').refused('space.judge', { kind: 'comment', id: said.id, shown: true })).toMatchObject({
      code: 'forbidden',
    })
    await world.as('secretary').do('space.judge', { kind: 'comment', id: said.id, shown: true })
    expect(await read('stairHead')).toHaveLength(1)
    await world.as('secretary').do('space.judge', { kind: 'comment', id: said.id, shown: false })
    expect(await read('stairHead')).toHaveLength(0)
  })
})
