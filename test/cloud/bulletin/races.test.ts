import { householdReadings, readerCounts, readings } from '@/cloud/bulletin/collections'
import { recount } from '@/cloud/bulletin/readings'
import { collections } from '@/cloud/collections'
import { people } from '@/cloud/person/collections'
import { makeGrant, makeHome, makePerson } from '../../support/builders/person'
import { type RepairWorld, repairWorld, type Who } from '../../support/repair-world'
import { storeEngines } from '../../support/store'

const CONTENT = { kind: 'notice', title: '周四停水通知', words: '请提前储水。' } as const

describe.each(storeEngines)('at once, on %s', (_name, open) => {
  let world: RepairWorld
  let bulletin: string
  beforeEach(async () => {
    world = await repairWorld({ store: await open(collections) })
    bulletin = (await world.as('secretary').do('bulletin.post', { place: 'yijing-garden', publish: true, ...CONTENT })).id
  })
  afterEach(() => world.close())

  test('thirty residents of ten households, each three times: thirty people and ten households', async () => {
    const many = Array.from({ length: 30 }, (_, n) => `r${n}`)
    await world.store.insertMany(
      people,
      many.map((id, n) => ({
        id,
        data: makePerson([makeGrant('resident', 'yijing-3')], {
          tenant: 'yanping',
          homes: [makeHome('yijing-garden', 'yijing-3', { household: `h${n % 10}` })],
        }),
      })),
    )
    await Promise.all([...many, ...many, ...many].map((who) => world.as(who as Who).do('bulletin.read', { bulletin })))
    expect((await world.store.get(readerCounts, bulletin))?.data).toMatchObject({ people: 30, households: 10, counting: [], flying: 0 })
    expect(await world.store.count(readings, { eq: { bulletin, counted: true } })).toBe(30)
    expect(await world.store.count(householdReadings, { eq: { bulletin } })).toBe(10)
    expect(await recount(world.store, 'yanping', bulletin)).toBe(true)
    expect((await world.store.get(readerCounts, bulletin))?.data).toMatchObject({ people: 30, households: 10 })
  })

  test('the same post five times is one bulletin, and urgent news of it arrives once', async () => {
    const input = { place: 'yijing-garden', publish: true, urgent: true, ...CONTENT }
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.as('secretary').try('bulletin.post', input, 'request-same')))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await world.told('zhang')).filter(({ urgent }) => urgent)).toHaveLength(1)
  })

  test('two reminders: one goes out', async () => {
    const answers = await Promise.all(['secretary', 'community'].map((who) => world.as(who as Who).try('bulletin.remind', { bulletin })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await world.told('zhang')).toHaveLength(1)
  })

  test('a withdrawal and a correction: nobody finds or reads it afterwards', async () => {
    await Promise.all([
      world.as('secretary').do('bulletin.withdraw', { bulletin, reason: '发错了' }),
      world.as('community').try('bulletin.edit', { bulletin, ...CONTENT, words: '改到周五。' }),
    ])
    expect((await world.as('zhang').refused('bulletin.get', { bulletin })).code).toBe('notFound')
    expect((await world.as('zhang').do('search.find', { words: '停水' })).items).toEqual([])
  })
})
