import { collections } from '@/cloud/collections'
import { people } from '@/cloud/person/collections'
import { makeGrant, makePerson } from '../../support/builders/person'
import { type SpaceWorld, spaceWorld } from '../../support/space-world'
import { storeEngines } from '../../support/store'

describe.each(storeEngines)('one support for each household, on %s', (_name, open) => {
  let world: SpaceWorld
  let idea: string
  let space: string
  beforeEach(async () => {
    world = await spaceWorld({ store: await open(collections) })
    space = await world.suggest()
    idea = (await world.as('secretary').do('space.propose', { space, words: '种花' })).id
  })
  afterEach(() => world.close())

  const support = (who: string, requestId?: string) => world.as(who).try('space.support', { idea }, requestId)

  test('ten households of three, all at once and each twice: ten supports', async () => {
    const homes = Array.from({ length: 30 }, (_, n) => ({ id: `p${n}`, household: `home-${n % 10}` }))
    await world.store.insertMany(
      people,
      homes.map(({ id, household }) => ({
        id,
        data: makePerson([makeGrant('resident', 'yijing-3')], {
          tenant: 'yanping',
          homes: [{ estate: 'yijing-garden', building: 'yijing-3', room: '', household, confirmed: true }],
        }),
      })),
    )
    const answers = await Promise.all(homes.flatMap(({ id }) => [support(id, `first-${id}`), support(id, `again-${id}`)]))
    for (const answer of answers) expect(answer).toMatchObject({ ok: true, value: { supported: true } })
    const kept = await world.idea(idea)
    expect(kept?.supports).toBe(10)
    expect([...(kept?.supporters ?? [])].sort()).toEqual([...new Set(homes.map(({ household }) => household))].sort())
  })

  test('two of one household are one; either takes it back for both', async () => {
    await Promise.all([support('zhang'), support('li')])
    expect((await world.idea(idea))?.supports).toBe(1)
    expect(await world.as('li').do('space.unsupport', { idea })).toMatchObject({ supports: 0, supported: false })
    expect(await world.as('zhang').do('space.unsupport', { idea })).toMatchObject({ supports: 0 })
    await Promise.all([support('zhang'), world.as('li').try('space.unsupport', { idea }), support('wang')])
    const kept = await world.idea(idea)
    expect(kept?.supports).toBe(kept?.supporters.length)
  })

  test('who lives here without a confirmed home has no voice yet', async () => {
    expect(await world.as('stairHead').refused('space.support', { idea })).toMatchObject({ code: 'notEligible' })
  })

  test('once the plan is made nobody supports any more', async () => {
    await world.as('secretary').do('space.survey', { space, cm2: 1, owner: 'common', hazards: [], words: '量过了' })
    await world.as('secretary').do('space.deliberate', { space })
    await world.as('secretary').do('space.plan', { space, words: '种花' })
    expect(await world.as('zhang').refused('space.support', { idea })).toMatchObject({ code: 'wrongState' })
  })
})
