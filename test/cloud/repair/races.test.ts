import { collections } from '@/cloud/collections'
import { notices } from '@/cloud/notice/collections'
import { looks } from '@/cloud/privacy/collections'
import { joints, reports } from '@/cloud/repair/collections'
import { LEAK, type RepairWorld, repairWorld } from '../../support/repair-world'
import { storeEngines } from '../../support/store'

describe.each(storeEngines)('at once, on %s', (_name, open) => {
  let world: RepairWorld
  beforeEach(async () => {
    world = await repairWorld({ store: await open(collections) })
  })
  afterEach(() => world.close())

  test('two dispatches: one has its effect, the other is told that it came too late', async () => {
    const report = await world.submit('zhang')
    const answers = await Promise.all([
      world.as('secretary').try('repair.dispatch', { report, fixer: 'fixer' }),
      world.as('community').try('repair.dispatch', { report, fixer: 'fixer2' }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: expect.stringMatching(/^(wrongState|conflict)$/) } })
    const stored = await world.stored(report)
    expect(stored.steps.map(({ action }) => action)).toEqual(['submit', 'dispatch'])
    const losing = stored.assignee === 'fixer' ? 'fixer2' : 'fixer'
    expect([await world.told(losing), (await world.told(stored.assignee as 'fixer')).length]).toEqual([[], 1])
  })

  test('the same request five times is one report, and the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.as('zhang').try('repair.submit', LEAK, 'request-same')))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.ok).toBe(true)
    expect(await world.store.count(reports, {})).toBe(1)
    expect(await world.told('secretary')).toHaveLength(1)
    const again = await world.as('zhang').try('repair.submit', LEAK, 'request-same')
    expect(again).toEqual(answers[0])
  })

  test('the same request id with other words is refused, and is another person’s to use', async () => {
    await world.as('zhang').do('repair.submit', LEAK, 'request-same')
    expect((await world.as('zhang').refused('repair.submit', { ...LEAK, words: '别的' }, 'request-same')).code).toBe('reusedRequest')
    await world.as('li').do('repair.submit', LEAK, 'request-same')
    expect(await world.store.count(reports, {})).toBe(2)
  })

  test('five similar reports make exactly one proposal that holds them all', async () => {
    const sent = await Promise.all(Array.from({ length: 5 }, () => world.submit('zhang')))
    const found = await world.store.query(joints, { limit: 10 })
    expect(found).toHaveLength(1)
    expect([...(found[0]?.data.reports ?? [])].sort()).toEqual(sent.sort())
  })

  test('two neighbours who join are both counted', async () => {
    const report = await world.submit('zhang')
    await Promise.all([world.as('wang').do('repair.join', { report }), world.as('li').do('repair.join', { report })])
    expect([...(await world.stored(report)).joined].sort()).toEqual(['li', 'wang'])
  })

  test('a withdrawal and a dispatch: whichever comes second is refused, and each is told once', async () => {
    const report = await world.submit('zhang')
    const answers = await Promise.all([
      world.as('zhang').try('repair.withdraw', { report }),
      world.as('secretary').try('repair.dispatch', { report, fixer: 'fixer' }),
    ])
    expect(answers.some(({ ok }) => ok)).toBe(true)
    const { steps } = await world.stored(report)
    expect(steps.filter(({ action }) => action === 'withdraw').length).toBe(answers[0]?.ok ? 1 : 0)
    expect(steps.filter(({ action }) => action === 'dispatch').length).toBe(answers[1]?.ok ? 1 : 0)
    const all = await world.store.query(notices, { limit: 100 })
    expect(new Set(all.map(({ data }) => `${data.person} ${data.title}`)).size).toBe(all.length)
  })

  test('every look at a contact is written down, and the same request only once', async () => {
    const report = await world.submit('zhang', { room: '502' })
    await world.as('secretary').do('repair.contact', { report }, 'request-look')
    await world.as('secretary').do('repair.contact', { report }, 'request-look')
    await world.as('community').do('repair.contact', { report })
    const found = await world.store.query(looks, { eq: { matter: `repair:${report}` }, limit: 10 })
    expect(found.map(({ data }) => data.by).sort()).toEqual(['community', 'secretary'])
  })
})
