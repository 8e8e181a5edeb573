import { collections } from '@/cloud/collections'
import { memberships, ownerSeats } from '@/cloud/household/memberships'
import { type HouseholdWorld, householdWorld } from '../../support/household-world'
import { storeEngines } from '../../support/store'

describe.each(storeEngines)('at once, on %s', (_name, open) => {
  let world: HouseholdWorld
  beforeEach(async () => {
    world = await householdWorld({ store: await open(collections) })
  })
  afterEach(() => world.close())

  test('two who confirm and one who refuses: one decision is taken', async () => {
    const claim = await world.claim('anna')
    const answers = await Promise.all([
      world.as('stairHead').try('household.confirm', { claim }),
      world.as('secretary').try('household.confirm', { claim }),
      world.as('gridWorker').try('household.refuse', { claim, reason: '不住这里' }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { state, trail } = await world.one(claim)
    expect(trail).toHaveLength(2)
    const { homes } = await world.person('anna')
    expect(homes.map(({ confirmed }) => confirmed)).toEqual(state === 'confirmed' ? [true] : [])
    expect(await world.told('anna')).toHaveLength(1)
  })

  test('the same door claimed three times by one person is one membership, one home and one role', async () => {
    const input = { building: 'yijing-3', household: 'h301', relation: 'family', nickname: '小安' } as const
    const answers = await Promise.all(Array.from({ length: 3 }, () => world.as('anna').try('household.claim', input)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await world.store.count(memberships, {})).toBe(1)
    const { homes, grants } = await world.person('anna')
    expect([homes.length, grants.length]).toEqual([1, 1])
  })

  test('three doors claimed at once are three homes of one person', async () => {
    const doors = [
      { building: 'yijing-3', household: 'h301' },
      { building: 'yijing-3', household: 'h302' },
      { building: 'yijing-5', household: 'h501' },
    ]
    await Promise.all(doors.map((door) => world.claim('anna', door)))
    const { homes, stations } = await world.person('anna')
    expect(homes.map(({ household }) => household).sort()).toEqual(['h301', 'h302', 'h501'])
    expect([...stations].sort()).toEqual(['resident@yijing-3', 'resident@yijing-5'])
  })

  test('two accounts that say to be one owner: one of them is', async () => {
    const claims = await Promise.all(['anna', 'bo'].map((who) => world.claim(who, { relation: 'owner', ownerName: '张秀英' })))
    await Promise.all(claims.map((claim, nth) => world.as(nth === 0 ? 'stairHead' : 'secretary').do('household.confirm', { claim })))
    const members = await Promise.all(claims.map((claim) => world.one(claim)))
    expect(members.map(({ state }) => state)).toEqual(['confirmed', 'confirmed'])
    expect(members.filter(({ owner }) => owner === 'own-zhang')).toHaveLength(1)
    expect((await world.store.get(ownerSeats, 'own-zhang'))?.data.person).toBe(members.find(({ owner }) => owner !== null)?.person)
  })

  test('the last use of a code goes to one', async () => {
    const code = await world.codeOf('h302')
    for (let nth = 0; nth < 9; nth++) {
      await world.newcomer(`guest${nth}`, '客')
      await world.claim(`guest${nth}`, { household: 'h302', code })
    }
    const last = ['anna', 'bo', 'cai'].map((who) =>
      world.as(who).try('household.claim', { building: 'yijing-3', household: 'h302', relation: 'family', nickname: '客', code }),
    )
    expect((await Promise.all(last)).filter(({ ok }) => ok)).toHaveLength(1)
  })
})
