import { collections } from '@/cloud/collections'
import { keepers } from '@/cloud/privacy/register'
import { starTallies, starVoices } from '@/cloud/stairwell/collections'
import { endOfPeriod } from '@/domain/stairwell/period'
import { tallyId } from '@/domain/stairwell/stairwell'
import { china } from '../../support/clock'
import { type HouseholdWorld, householdWorld } from '../../support/household-world'
import { serverStore } from '../../support/store'

const ALL = { lead: true, tidy: true, safe: true, kind: true, civil: true } as const
const BUILDING = 'yijing-3'

let world: HouseholdWorld
afterEach(() => world.close())

const say = (person: string, household: string, marks: Partial<Record<keyof typeof ALL, boolean | null>>) =>
  world.as(person).do('stairwell.say', { building: BUILDING, household, marks })
const shining = ({ stars }: { stars: readonly { shines: boolean }[] }) => stars.map(({ shines }) => (shines ? 1 : 0)).join('')

describe('the stars of a building', () => {
  beforeEach(async () => {
    world = await householdWorld()
  })

  test('shine by the voices of its households: a third have to speak, and more than half of them say yes', async () => {
    await world.member('anna')
    await world.member('bo', { household: 'h302', relation: 'tenant' })
    expect(await world.as(null).do('stairwell.get', { building: BUILDING })).toMatchObject({
      households: 3,
      adopter: null,
      before: null,
      mine: [],
    })
    const first = await say('anna', 'h301', { ...ALL, tidy: false })
    expect(shining(first)).toBe('10111')
    expect(first.mine).toEqual([{ household: 'h301', door: '3栋 1单元301', marks: { ...ALL, tidy: false } }])
    // One yes and one no: not more than half.
    expect(shining(await say('bo', 'h302', { ...ALL, kind: false }))).toBe('10101')
    const { items } = await world.as(null).do('stairwell.list', { estate: 'yijing-garden' })
    expect(items.map((item) => [item.building.name, shining(item)])).toEqual([
      ['3栋', '10101'],
      ['5栋', '00000'],
    ])
  })

  test('hear the latest word of a household for each criterion, whoever of it gives it', async () => {
    await world.member('anna')
    await world.member('bo')
    await say('anna', 'h301', ALL)
    world.clock.forward(1)
    const view = await say('bo', 'h301', { tidy: false })
    expect(view.mine[0]?.marks).toEqual({ ...ALL, tidy: false })
    expect(view.stars.map(({ spoke }) => spoke)).toEqual([1, 1, 1, 1, 1])
    expect(await world.store.count(starVoices, {})).toBe(1)
  })

  test('are nobody’s to give who does not live there, is not confirmed, or says nothing', async () => {
    await world.claim('anna')
    await world.member('bo', { building: 'yijing-5', household: 'h501' })
    const code = async (who: string, household: string, marks: object = ALL) =>
      (await world.as(who).refused('stairwell.say', { building: BUILDING, household, marks } as never)).code
    for (const who of ['anna', 'li', 'secretary', 'stairHead']) expect(await code(who, 'h301')).toBe('forbidden')
    expect(await code('bo', 'h501')).toBe('forbidden')
    expect(await code('bo', 'h501', {})).toBe('invalid')
    expect((await world.as('bo').refused('stairwell.say', { building: 'nowhere', household: 'h501', marks: ALL })).code).toBe('notFound')
    expect((await world.as(null).refused('stairwell.get', { building: 'yijing-garden' })).code).toBe('notFound')
    expect((await world.as(null).refused('stairwell.list', { estate: 'yijing-3' })).code).toBe('notFound')
    expect(await world.store.count(starTallies, {})).toBe(0)
  })

  test('begin anew each half year; those of the half before stay in sight, also when its words are gone', async () => {
    await world.member('anna')
    await say('anna', 'h301', ALL)
    world.clock.set(china('2027-01-01 00:00'))
    const view = await world.as('anna').do('stairwell.get', { building: BUILDING })
    expect(view).toMatchObject({ period: '2027H1', before: { period: '2026H2' }, mine: [{ marks: { lead: null } }] })
    expect(shining(view)).toBe('00000')
    const keeper = keepers.find(({ kind }) => kind === 'voice')
    expect(await keeper?.sweep?.(world.context(), china('2027-08-01 00:00'))).toBe(1)
    const after = await world.as(null).do('stairwell.get', { building: BUILDING })
    expect(after.before && shining(after.before)).toBe('11111')
  })

  test('forget whoever leaves: another word of the household counts again', async () => {
    await world.member('anna')
    await world.member('bo')
    await say('bo', 'h301', { ...ALL, safe: false })
    world.clock.forward(1)
    await say('anna', 'h301', { safe: true })
    const keeper = keepers.find(({ kind }) => kind === 'voice')
    expect(await keeper?.export(world.context(), 'anna')).toEqual([expect.objectContaining({ star: 'safe', said: true })])
    await keeper?.erase(world.context(), { tenant: 'yanping', person: 'anna', names: [], marks: [], texts: [] })
    expect(await keeper?.count(world.context(), 'anna')).toBe(0)
    expect(shining(await world.as(null).do('stairwell.get', { building: BUILDING }))).toBe('11011')
  })

  test('name who adopted the building once the desk has agreed', async () => {
    const target = { kind: 'building', id: BUILDING } as const
    await world.grant('chen', 'resident@chunhui-1', 'partner@yijing')
    const { id } = await world
      .as('chen')
      .do('adoption.claim', { target, adopter: 'partner', name: '区里某单位（示例）', words: '常来打扫' })
    expect(await world.as(null).do('stairwell.get', { building: BUILDING })).toMatchObject({ adopter: null })
    await world.as('secretary').do('adoption.confirm', { adoption: id })
    expect(await world.as(null).do('stairwell.get', { building: BUILDING })).toMatchObject({ adopter: '区里某单位（示例）' })
  })
})

describe('households that speak at once', () => {
  beforeEach(async () => {
    world = await householdWorld({ store: await serverStore(collections) })
  })

  test('are all in the sums when the last is answered, on PostgreSQL', async () => {
    await world.member('anna')
    await world.member('bo')
    await world.member('cai', { household: 'h302' })
    await world.newcomer('dan', '小丹')
    await world.member('dan', { household: 'h402' })
    for (let round = 0; round < 5; round += 1) {
      world.clock.forward(1)
      const mark = round % 2 === 0
      await Promise.all([
        say('anna', 'h301', { tidy: mark }),
        world.as('bo').try('stairwell.say', { building: BUILDING, household: 'h301', marks: { tidy: mark } }),
        say('cai', 'h302', { tidy: mark }),
        say('dan', 'h402', { tidy: mark }),
      ])
      const tally = await world.store.get(starTallies, tallyId(BUILDING, '2026H2'))
      expect(tally?.data).toMatchObject({ spoke: [0, 3, 0, 0, 0], yes: [0, mark ? 3 : 0, 0, 0, 0], households: 3 })
    }
    expect((await world.store.query(starVoices, { limit: 10 })).map(({ data }) => data.until)).toEqual(Array(3).fill(endOfPeriod('2026H2')))
  })
})
