import { collections } from '@/cloud/collections'
import { DAY, MINUTE } from '@/domain/shared/time'
import { missingOf, sharedOf } from '@/domain/space/shares'
import { type SpaceWorld, spaceWorld } from '../../support/space-world'
import { storeEngines } from '../../support/store'

const team = { adopter: 'team' as const, name: '坡上花友队', words: '每周浇水' }
const unit = { adopter: 'partner' as const, name: '供电所', words: '出路灯的钱' }
const DAYS = DAY / MINUTE

describe('a claim', () => {
  let world: SpaceWorld
  beforeEach(async () => {
    world = await spaceWorld()
  })
  afterEach(() => world.close())

  test('of a building is for one alone: who comes second hears so, and may when the first gives up', async () => {
    const target = { kind: 'building' as const, id: 'yijing-3' }
    expect((await world.as('partner').do('adoption.of', { target })).may).toEqual(['partner'])
    const first = await world.as('partner').do('adoption.claim', { target, ...unit })
    expect(first).toMatchObject({ state: 'asked', title: '怡景嘉园3栋' })
    expect(await world.as('wang').refused('adoption.claim', { target, ...team })).toMatchObject({ code: 'taken' })
    expect(await world.as('partner').refused('adoption.confirm', { adoption: first.id })).toMatchObject({ code: 'forbidden' })
    await world.as('secretary').do('adoption.confirm', { adoption: first.id })
    expect((await world.as(null).do('adoption.of', { target })).items).toMatchObject([{ name: '供电所', state: 'held', mine: false }])
    await world.as('partner').do('adoption.release', { adoption: first.id, words: '忙不过来' })
    expect(await world.as('wang').do('adoption.claim', { target, ...team })).toMatchObject({ state: 'asked' })
  })

  test('is made in the name of a unit by its liaison, of a team by those who live there', async () => {
    const target = { kind: 'building' as const, id: 'yijing-3' }
    expect(await world.as('zhang').refused('adoption.claim', { target, ...unit })).toMatchObject({ code: 'forbidden' })
    expect(await world.as('chen').refused('adoption.claim', { target, ...team })).toMatchObject({ code: 'forbidden' })
    expect((await world.as(null).do('adoption.of', { target })).may).toEqual([])
  })

  test('of which nothing is heard is told a week before, and then free again', async () => {
    const space = await world.spaceAt('opened')
    const target = { kind: 'space' as const, id: space }
    const claim = await world.as('li').do('adoption.claim', { target, ...team })
    await world.as('secretary').do('adoption.confirm', { adoption: claim.id })
    world.clock.forward(53 * DAYS - 1)
    await world.runSpaces()
    expect((await world.claimed(claim.id)).steps.at(-1)?.action).toBe('confirm')
    world.clock.forward(1)
    await world.runSpaces()
    await world.runSpaces()
    expect((await world.told('li')).filter(({ title }) => title.includes('快到期了'))).toHaveLength(1)
    world.clock.forward(7 * DAYS - 1)
    await world.runSpaces()
    expect(await world.kept(space)).toMatchObject({ state: 'maintained' })
    world.clock.forward(1)
    await world.runSpaces()
    expect(await world.claimed(claim.id)).toMatchObject({ state: 'lapsed' })
    expect(await world.kept(space)).toMatchObject({ state: 'opened', steward: null })
    expect(await world.as('wang').do('adoption.claim', { target, ...team })).toMatchObject({ state: 'asked' })
  })

  test('of a space goes on with every entry of the log', async () => {
    const space = await world.spaceAt('opened')
    const claim = await world.as('li').do('adoption.claim', { target: { kind: 'space', id: space }, ...team })
    await world.as('secretary').do('adoption.confirm', { adoption: claim.id })
    for (const words of ['浇水', '拔草', '补种']) {
      world.clock.forward(55 * DAYS)
      await world.runSpaces()
      await world.as('li').do('space.care', { space, words })
    }
    expect(await world.claimed(claim.id)).toMatchObject({ state: 'held' })
    expect((await world.kept(space)).steward).toMatchObject({ name: '坡上花友队' })
  })

  test('of which something is told in time goes on', async () => {
    const target = { kind: 'building' as const, id: 'yijing-3' }
    const claim = await world.as('partner').do('adoption.claim', { target, ...unit })
    await world.as('secretary').do('adoption.confirm', { adoption: claim.id })
    world.clock.forward(59 * DAYS)
    await world.runSpaces()
    expect(await world.as('partner').do('adoption.report', { adoption: claim.id, words: '换了楼道灯' })).toMatchObject({
      reports: [{ words: '换了楼道灯' }],
    })
    world.clock.forward(59 * DAYS)
    await world.runSpaces()
    expect((await world.claimed(claim.id)).state).toBe('held')
  })

  test('of a share gives its part back when it is declined, and keeps it once the money has come', async () => {
    const space = await world.spaceAt('planned')
    await world.as('secretary').do('space.budget', { space, fen: 1_000, shares: [] })
    const target = { kind: 'share' as const, id: space }
    const first = await world.as('partner').do('adoption.claim', { target, ...unit, fen: 600 })
    expect(await world.as('li').refused('adoption.claim', { target, ...team, fen: 401 })).toMatchObject({ code: 'full' })
    await world.as('secretary').do('adoption.decline', { adoption: first.id, words: '换一种方式' })
    expect((await world.kept(space)).budget).toEqual({ fen: 1_000, shares: [] })
    const second = await world.as('li').do('adoption.claim', { target, ...team, fen: 1_000 })
    await world.as('secretary').do('adoption.confirm', { adoption: second.id })
    await world.as('secretary').do('adoption.fulfil', { adoption: second.id })
    world.clock.forward(100 * DAYS)
    await world.runSpaces()
    expect((await world.kept(space)).budget?.shares).toMatchObject([{ fen: 1_000, name: '坡上花友队' }])
  })
})

describe.each(storeEngines)('many claims at once, on %s', (_name, open) => {
  test('of shares never come to more than the whole, of a whole space one is first', async () => {
    const world = await spaceWorld({ store: await open(collections) })
    const space = await world.spaceAt('planned')
    await world.as('secretary').do('space.budget', { space, fen: 1_000, shares: [] })
    const share = { kind: 'share' as const, id: space }
    const whole = { kind: 'space' as const, id: space }
    const tries = ['zhang', 'li', 'wang', 'stairHead', 'zhang', 'li']
    const shared = await Promise.all(tries.map((who) => world.as(who).try('adoption.claim', { target: share, ...team, fen: 300 })))
    const kept = await world.kept(space)
    if (!kept.budget) throw new Error('The budget is gone')
    expect(shared.filter(({ ok }) => ok).length * 300).toBe(sharedOf(kept.budget))
    expect(missingOf(kept.budget)).toBeGreaterThanOrEqual(0)
    const wholes = await Promise.all(tries.map((who) => world.as(who).try('adoption.claim', { target: whole, ...team })))
    expect(wholes.filter(({ ok }) => ok)).toHaveLength(1)
    await world.close()
  })
})
