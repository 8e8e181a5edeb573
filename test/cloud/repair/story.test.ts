import { reports } from '@/cloud/repair/collections'
import { china, daysLater, later, MORNING } from '../../support/clock'
import { LEAK, type RepairWorld, repairWorld } from '../../support/repair-world'

let world: RepairWorld
beforeEach(async () => {
  world = await repairWorld()
})
afterEach(() => world.close())

async function dispatched(overrides = {}): Promise<string> {
  const report = await world.submit('zhang', overrides)
  await world.as('secretary').do('repair.dispatch', { report, fixer: 'fixer' })
  return report
}

async function resolved(): Promise<string> {
  const report = await dispatched()
  await world.as('fixer').do('repair.start', { report })
  await world
    .as('fixer')
    .do('repair.resolve', { report, before: [await world.picture('fixer')], after: [await world.picture('fixer')], words: '换了一段水管' })
  return report
}

describe('a leak gets fixed', () => {
  test('from the report through price, visit and work to the stars', async () => {
    const { zhang, secretary, fixer } = { zhang: world.as('zhang'), secretary: world.as('secretary'), fixer: world.as('fixer') }
    const sent = await zhang.do('repair.submit', { ...LEAK, photos: [await world.picture('zhang')], phone: '138-0000 1234', room: '502' })
    const report = sent.report.id
    expect(sent.report).toMatchObject({
      state: 'submitted',
      reader: 'reporter',
      place: '怡景嘉园 3栋 2单元楼道',
      hasContact: true,
      accountable: { name: '怡景嘉园党支部书记' },
    })
    expect((await world.told('secretary')).map(({ words }) => words)).toEqual(['新的报修，请安排'])

    expect(await secretary.do('repair.fixers', { report })).toEqual({
      items: [
        { id: 'fixer', name: '老郑师傅', jobs: 0 },
        { id: 'fixer2', name: '小吴师傅', jobs: 0 },
      ],
    })
    expect(await secretary.do('repair.dispatch', { report, fixer: 'fixer', words: '请带管钳' })).toMatchObject({
      state: 'dispatched',
      assignee: '老郑师傅',
    })
    expect(await fixer.do('repair.contact', { report })).toEqual({ name: '3栋张阿姨', room: '502', phone: '13800001234' })

    await fixer.do('repair.quote', { report, fen: 12_000, words: '换阀门' })
    expect((await fixer.refused('repair.start', { report })).code).toBe('quotePending')
    await zhang.do('repair.acceptQuote', { report })
    const slot = { from: later(MORNING, 120), to: later(MORNING, 180) }
    await fixer.do('repair.proposeVisit', { report, slot })
    expect(await zhang.do('repair.confirmVisit', { report })).toMatchObject({ visit: { slot, confirmed: true } })
    world.clock.set(slot.from)
    await fixer.do('repair.start', { report })
    expect((await fixer.refused('repair.resolve', { report, before: [], after: [], words: '好了' })).code).toBe('photosMissing')
    await fixer.do('repair.resolve', {
      report,
      before: [await world.picture('fixer')],
      after: [await world.picture('fixer')],
      words: '换了阀门',
    })
    const closed = await zhang.do('repair.confirm', { report, rating: { speed: 5, quality: 4, words: '很快' } })
    expect(closed).toMatchObject({ state: 'closed', rating: { speed: 5, quality: 4 }, work: { words: '换了阀门' } })
    expect(closed.steps.map(({ action }) => action)).toEqual([
      'submit',
      'dispatch',
      'quote',
      'acceptQuote',
      'proposeVisit',
      'confirmVisit',
      'start',
      'resolve',
      'confirm',
    ])
    expect((await world.told('zhang')).map(({ words }) => words)).toEqual([
      '已安排老郑师傅',
      '师傅报了价，同意后才开工',
      '对方提议了上门时间，请确认',
      '师傅开始修了',
      '修好了，请看修前修后的照片并确认',
    ])
    expect((await world.told('fixer')).map(({ words }) => words)).toEqual([
      '已安排老郑师傅',
      '住户同意了报价',
      '上门时间约好了',
      '住户确认修好，速度 5 分，质量 4 分',
    ])
  })

  test('a question stops the clock of the work, and the answer lets it go on', async () => {
    const report = await dispatched()
    const due = (await world.stored(report)).dueAt
    world.clock.forward(30)
    expect(await world.as('fixer').do('repair.askInfo', { report, words: '是热水管吗？' })).toMatchObject({
      state: 'needsInfo',
      dueAt: null,
      resolution: { paused: true },
    })
    world.clock.forward(60)
    expect(
      await world.as('zhang').do('repair.supplyInfo', { report, words: '是热水管', photos: [await world.picture('zhang')] }),
    ).toMatchObject({ state: 'dispatched' })
    expect((await world.stored(report)).dueAt).toBe(later(due, 60))
  })

  test('a fixer gives the job back, keeps nothing of it, and the answer says so', async () => {
    const report = await dispatched({ scope: 'home', spot: '', room: '502' })
    const answer = await world.as('fixer').do('repair.return', { report, words: '需要高空作业' })
    expect(answer).toMatchObject({ state: 'accepted', actions: [], next: null, hasContact: false })
    expect((await world.as('fixer').refused('repair.get', { report })).code).toBe('notFound')
    expect((await world.as('fixer').refused('repair.contact', { report })).code).toBe('notFound')
    expect((await world.told('secretary')).map(({ words }) => words)).toContain('师傅退回了派单，正在重新安排')
  })

  test('a fixer hands the job on, and the desk knows', async () => {
    const report = await dispatched()
    await world.as('fixer').do('repair.transfer', { report, fixer: 'fixer2', words: '我在外面' })
    expect(await world.stored(report)).toMatchObject({ assignee: 'fixer2', state: 'dispatched' })
    expect((await world.told('fixer2')).map(({ words }) => words)).toEqual(['换由小吴师傅来修'])
    expect((await world.told('secretary')).map(({ words }) => words)).toContain('换由小吴师傅来修')
    expect((await world.as('fixer2').refused('repair.transfer', { report, fixer: 'fixer2', words: '还是我' })).code).toBe('already')
  })

  test('a fixer of another estate is not sent', async () => {
    const report = await world.submit('zhang')
    expect((await world.as('secretary').refused('repair.dispatch', { report, fixer: 'otherFixer' })).code).toBe('elsewhere')
    expect((await world.as('secretary').refused('repair.dispatch', { report, fixer: 'zhang' })).code).toBe('elsewhere')
  })

  test('nobody learns who is a fixer by asking for what is not theirs to do', async () => {
    const report = await world.submit('zhang')
    for (const fixer of ['fixer', 'zhang', 'nobody'])
      expect((await world.as('wang').refused('repair.dispatch', { report, fixer })).code).toBe('forbidden')
  })

  test('withdrawn, it is over, and the neighbours who joined are told', async () => {
    const report = await world.submit('zhang')
    await world.as('wang').do('repair.join', { report })
    expect((await world.as('wang').refused('repair.join', { report })).code).toBe('already')
    await world.as('zhang').do('repair.withdraw', { report, words: '自己好了' })
    expect((await world.told('wang')).map(({ words }) => words)).toEqual(['报修的邻居撤回了，还有问题请重新报修'])
    expect((await world.as('secretary').refused('repair.dispatch', { report, fixer: 'fixer' })).code).toBe('wrongState')
  })

  test('a second nudge on one day is refused, on the next day it is not', async () => {
    const report = await world.submit('zhang')
    await world.as('zhang').do('repair.nudge', { report })
    expect(await world.as('zhang').refused('repair.nudge', { report })).toMatchObject({
      code: 'tooSoon',
      message: '今天已经催过了，明天可以再催',
    })
    world.clock.set(china('2026-11-24 00:01'))
    expect((await world.as('zhang').do('repair.nudge', { report })).actions).not.toContain('nudge')
  })

  test('what was not mended is opened again within seven days, and no later', async () => {
    const report = await resolved()
    world.clock.set(daysLater(world.clock.now(), 7))
    const again = await world.as('zhang').do('repair.reopen', { report, words: '还在漏' })
    expect(again).toMatchObject({ state: 'accepted', assignee: null, work: null })
    expect((await world.told('fixer')).map(({ words }) => words)).toContain('住户说没修好：还在漏')

    const second = await resolved()
    world.clock.set(daysLater(world.clock.now(), 7.01))
    expect((await world.as('zhang').refused('repair.reopen', { report: second, words: '还在漏' })).code).toBe('tooLate')
  })

  test('silence closes it after seven days, once, and a late word is still welcome', async () => {
    const report = await resolved()
    world.clock.set(daysLater(world.clock.now(), 6.9))
    expect((await world.runTimer()).closed).toBe(0)
    world.clock.forward(24 * 60)
    expect((await world.runTimer()).closed).toBe(1)
    expect((await world.runTimer()).closed).toBe(0)
    expect(await world.as('zhang').do('repair.rate', { report, rating: { speed: 3, quality: 3, words: null } })).toMatchObject({
      state: 'closed',
      rating: { speed: 3 },
    })
    expect((await world.as('zhang').refused('repair.rate', { report, rating: { speed: 5, quality: 5, words: null } })).code).toBe('already')
  })
})

describe('one trouble, several reports', () => {
  test('merged, those who stood with it go along: they are told how the other goes on', async () => {
    const [first, second] = [await world.submit('li'), await world.submit('zhang')]
    await world.as('wang').do('repair.join', { report: second })
    const merged = await world.as('secretary').do('repair.merge', { report: second, into: first })
    expect(merged).toMatchObject({ state: 'merged', mergedInto: first })
    expect(await world.stored(first)).toMatchObject({ joined: ['zhang', 'wang'], state: 'submitted' })
    world.clock.forward(1)
    await world.as('secretary').do('repair.dispatch', { report: first, fixer: 'fixer' })
    for (const person of ['zhang', 'wang'] as const)
      expect((await world.told(person)).map(({ words }) => words)).toEqual(['和同类报修一起办，进度看那一件', '已安排师傅'])
    expect(await world.as('zhang').do('repair.get', { report: first })).toMatchObject({ reader: 'neighbour', assignee: null })
  })

  test('not into itself, another place, another kind, what is over, or what its reporter could not follow', async () => {
    const report = await world.submit('zhang')
    const others = {
      itself: report,
      'another building': await world.submit('wang', { building: 'yijing-5' }),
      'another kind': await world.submit('wang', { category: 'lighting' }),
      'what is not there': 'nothing',
      'a neighbour’s home': await world.submit('li', { scope: 'home' }),
      'words that nobody may see yet': await world.submit('li', { words: '那个白痴又弄漏了' }),
    }
    const over = await world.submit('li')
    await world.as('li').do('repair.withdraw', { report: over })
    for (const into of [...Object.values(others), over])
      expect((await world.as('secretary').refused('repair.merge', { report, into })).code).toBe('elsewhere')
  })

  test('two that are merged into each other at once: one goes into the other, and neither is lost', async () => {
    const [a, b] = [await world.submit('li'), await world.submit('zhang')]
    const answers = await Promise.all([
      world.as('secretary').try('repair.merge', { report: a, into: b }),
      world.as('community').try('repair.merge', { report: b, into: a }),
    ])
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect([(await world.stored(a)).state, (await world.stored(b)).state].sort()).toEqual(['merged', 'submitted'])
  })

  test('one’s own two reports of one home are merged', async () => {
    const [first, second] = [await world.submit('zhang', { scope: 'home' }), await world.submit('zhang', { scope: 'home' })]
    await world.as('secretary').do('repair.merge', { report: second, into: first })
    expect((await world.stored(first)).joined).toEqual([])
  })
})

describe('by whom it is filed', () => {
  test('a stair head files for an elder, whose name only those see who handle it', async () => {
    const report = await world.submit('stairHead', { scope: 'home', spot: '', onBehalfOf: '陈奶奶', room: '101', phone: '0599-8812345' })
    expect(await world.as('secretary').do('repair.contact', { report })).toEqual({ name: '陈奶奶', room: '101', phone: '05998812345' })
    expect((await world.as('secretary').do('repair.get', { report })).byHelper).toBe(true)
    expect((await world.as('stairHead').do('repair.mine', {})).items.map(({ id }) => id)).toEqual([report])
    expect(JSON.stringify(await world.store.get(reports, report))).not.toMatch(/陈奶奶|"101"|05998812345/)
  })
  test('a resident does not file for another person', async () =>
    expect((await world.as('zhang').refused('repair.submit', { ...LEAK, onBehalfOf: '陈奶奶' })).code).toBe('forbidden'))
  test('a grid worker of two buildings reports what lies between them', async () =>
    expect(await world.submit('gridWorker', { building: null, spot: '中心路灯', category: 'lighting' })).toBeTruthy())
  test('nobody reports in another estate', async () =>
    expect((await world.as('chen').refused('repair.submit', LEAK)).code).toBe('elsewhere'))
  test('a visitor is asked to sign in', async () =>
    expect((await world.as(null).refused('repair.submit', LEAK)).code).toBe('unauthenticated'))
  test.each([
    ['a building that is not there', { building: 'yijing-99' }],
    ['a building of another estate', { building: 'chunhui-1' }],
    ['an estate that is not there', { estate: 'nowhere' }],
    ['a community for an estate', { estate: 'yijing', building: null }],
  ])('%s is named as what is wrong', async (_name, overrides) => {
    expect(await world.as('zhang').refused('repair.submit', { ...LEAK, ...overrides })).toMatchObject({
      code: 'notFound',
      fields: { building: expect.stringMatching(/楼栋/) },
    })
  })
})

describe('what is written and shown', () => {
  test('risky words are refused, and nothing is kept', async () => {
    expect((await world.as('zhang').refused('repair.submit', { ...LEAK, words: '傻逼物业' })).code).toBe('notAccepted')
    expect(await world.store.count(reports, {})).toBe(0)
    const report = await world.submit('zhang')
    expect((await world.as('secretary').refused('repair.decline', { report, words: '傻逼' })).code).toBe('notAccepted')
    expect((await world.stored(report)).state).toBe('submitted')
  })

  test('words that want a look are hidden from neighbours until the desk publishes them, and pictures with them', async () => {
    const report = await world.submit('zhang', { words: '那个白痴又把水弄出来了', photos: [await world.picture('zhang')] })
    const around = async () => (await world.as('wang').do('repair.around', { estate: 'yijing-garden' })).items
    expect(await around()).toEqual([])
    expect((await world.as('wang').refused('repair.get', { report })).code).toBe('notFound')
    expect((await world.as('wang').refused('repair.join', { report })).code).toBe('notFound')
    await world.as('secretary').do('repair.publish', { report })
    expect(await around()).toMatchObject([{ id: report, thumb: expect.stringContaining('/files/') }])
    await world.as('secretary').do('repair.hide', { report })
    expect(await around()).toEqual([])
  })

  test('a picture is not shown to neighbours before the desk looked at it, though the words are', async () => {
    const report = await world.submit('zhang', { photos: [await world.picture('zhang')] })
    expect(await world.as('wang').do('repair.get', { report })).toMatchObject({ photos: [], thumb: null })
    expect((await world.as('secretary').do('repair.get', { report })).actions).toContain('publish')
    await world.as('secretary').do('repair.publish', { report })
    expect((await world.as('wang').do('repair.get', { report })).photos).toHaveLength(1)
  })

  test('somebody else’s picture, one that is gone and one used elsewhere are refused by their place in the form', async () => {
    const mine = await world.picture('zhang')
    await world.submit('zhang', { photos: [mine] })
    for (const photo of [await world.picture('li'), 'gone', mine]) {
      expect(await world.as('zhang').refused('repair.submit', { ...LEAK, photos: [await world.picture('zhang'), photo] })).toMatchObject({
        code: 'invalid',
        fields: { 'photos.1': expect.any(String) },
      })
    }
    expect(await world.store.count(reports, {})).toBe(1)
  })

  test('ten pictures are one too many', async () => {
    const ten = await Promise.all(Array.from({ length: 10 }, () => world.picture('zhang')))
    expect(await world.as('zhang').refused('repair.submit', { ...LEAK, photos: ten })).toMatchObject({
      code: 'invalid',
      fields: { photos: '最多 9 张照片' },
    })
    await world.submit('zhang', { photos: ten.slice(0, 9) })
  })

  test('the picture before is not the picture after, and a wrong one is named in its own field', async () => {
    const report = await dispatched()
    await world.as('fixer').do('repair.start', { report })
    const [one, other] = [await world.picture('fixer'), await world.picture('zhang')]
    const words = '好了'
    expect(await world.as('fixer').refused('repair.resolve', { report, before: [one], after: [one], words })).toMatchObject({
      code: 'invalid',
      fields: { after: expect.any(String) },
    })
    expect(await world.as('fixer').refused('repair.resolve', { report, before: [one], after: [other], words })).toMatchObject({
      code: 'invalid',
      fields: { 'after.0': expect.any(String) },
    })
  })
})
