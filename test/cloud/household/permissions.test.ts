import { type HouseholdWorld, householdWorld } from '../../support/household-world'

let world: HouseholdWorld
beforeAll(async () => {
  world = await householdWorld()
  // A role at 5栋 alone, beside the claim's 3栋.
  await world.newcomer('besideHead', '5栋楼栋长')
  await world.grant('besideHead', 'stairHead@yijing-5')
  await world.newcomer('besideGrid', '春晖网格员')
  await world.grant('besideGrid', 'gridWorker@chunhui-1')
  await world.newcomer('admin', '管理员')
  await world.grant('admin', 'admin@yanping')
})
afterAll(() => world.close())

describe('a claim in 3栋 of 怡景嘉园', () => {
  let claim: string
  beforeAll(async () => {
    claim = await world.claim('anna')
  })

  test.each(['stairHead', 'gridWorker', 'secretary', 'community', 'street', 'district', 'admin'])(
    'is seen and answered by %s, at it or above',
    async (who) => {
      expect((await world.as(who).do('household.claims', {})).items.map(({ id }) => id)).toEqual([claim])
      expect((await world.as(who).do('household.confirm', { claim })).claim).toMatchObject({ state: 'confirmed' })
      await world.as(who).do('household.takeBack', { claim })
      expect((await world.as(who).do('household.refuse', { claim, reason: '不住这里' })).claim).toMatchObject({ state: 'refused' })
      await world.as(who).do('household.takeBack', { claim })
    },
  )

  test.each(['besideHead', 'besideGrid', 'otherSecretary'])('is neither seen nor answered by %s, beside it', async (who) => {
    expect((await world.as(who).do('household.claims', {})).items).toEqual([])
    for (const action of ['confirm', 'takeBack', 'leave'] as const)
      expect((await world.as(who).refused(`household.${action}`, { claim })).code).toBe('notFound')
    expect((await world.as(who).refused('household.undo', { claim })).code).toBe('notFound')
  })

  test.each(['li', 'wang', 'fixer', 'bo'])('is neither seen nor answered by %s, who has no part in it', async (who) => {
    expect((await world.as(who).refused('household.claims', {})).code).toBe('forbidden')
    for (const action of ['confirm', 'takeBack', 'leave'] as const)
      expect((await world.as(who).refused(`household.${action}`, { claim })).code).toBe('notFound')
    expect((await world.as(who).refused('household.refuse', { claim, reason: '不认识' })).code).toBe('notFound')
    expect((await world.as(who).refused('household.undo', { claim })).code).toBe('notFound')
  })

  test('is not the claimant’s own to confirm', async () => {
    expect((await world.as('anna').refused('household.confirm', { claim })).code).toBe('forbidden')
  })

  test('is nothing to a visitor', async () => {
    expect((await world.as(null).refused('household.confirm', { claim })).code).toBe('unauthenticated')
    expect((await world.as(null).refused('household.mine', {})).code).toBe('unauthenticated')
  })
})

test('a stair head does not confirm the own claim; another does', async () => {
  const claim = await world.claim('stairHead', { household: 'h402' })
  expect((await world.as('stairHead').do('household.claims', {})).items.map(({ id }) => id)).not.toContain(claim)
  expect((await world.as('stairHead').refused('household.confirm', { claim })).code).toBe('forbidden')
  await world.as('gridWorker').do('household.confirm', { claim })
})

describe('the roll of owners', () => {
  test.each(['secretary', 'community', 'admin'])('is opened for %s, and that they looked is written down', async (who) => {
    const { doors } = await world.as(who).do('household.ownersRoll', { building: 'yijing-3' })
    expect(doors.map(({ door, owners }) => [door, owners.map(({ name }) => name)])).toEqual([
      ['1单元301', ['张秀英']],
      ['1单元302', ['林立国', '何小梅']],
      ['1单元402', []],
    ])
    expect((await world.looks()).filter(({ by, what }) => by === who && what.includes('name'))).toMatchObject([
      { whose: null, matter: 'household:yijing-3' },
    ])
  })

  test.each(['stairHead', 'gridWorker', 'street', 'district', 'otherSecretary', 'zhang', 'fixer'])('stays closed for %s', async (who) => {
    expect((await world.as(who).refused('household.ownersRoll', { building: 'yijing-3' })).code).toBe('forbidden')
    expect((await world.as(who).refused('household.rollSums', { estate: 'yijing-garden' })).code).toBe('forbidden')
  })

  test('comes to exact sums: an owner of two parts is one head, and so are two owners of one', async () => {
    const { sums, buildings } = await world.as('secretary').do('household.rollSums', { estate: 'yijing-garden' })
    expect(sums).toEqual({ parts: 4, area: 2_869_801, withoutArea: 1, withoutOwner: 1, owners: 3, heads: 2 })
    expect(buildings.map(({ id, sums: { parts, area } }) => [id, parts, area])).toEqual([
      ['yijing-3', 3, 2_099_800],
      ['yijing-5', 1, 770_001],
    ])
  })
})

test.each(['zhang', 'otherSecretary', 'besideHead', 'fixer'])('%s prints no codes for 3栋', async (who) => {
  expect((await world.as(who).refused('household.printCodes', { building: 'yijing-3' })).code).toBe('forbidden')
  expect((await world.as(who).refused('household.codes', { building: 'yijing-3' })).code).toBe('forbidden')
})
