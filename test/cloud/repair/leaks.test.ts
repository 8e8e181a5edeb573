import { notices } from '@/cloud/notice/collections'
import { looks } from '@/cloud/privacy/collections'
import { reports } from '@/cloud/repair/collections'
import { later, MORNING } from '../../support/clock'
import { type RepairWorld, repairWorld, type Who } from '../../support/repair-world'

/** Every private thing bears a mark that can be found in whatever a reader gets. */
const MARKS = [
  '房号暗记',
  '0599-8877665',
  '05998877665',
  '老人暗记',
  '备注暗记',
  '居家暗记',
  '白痴暗记',
  '报价暗记',
  '987654',
  '提问暗记',
  '回答暗记',
  '派单暗记',
  '完工暗记',
  '评语暗记',
  '03:33:00',
  '3栋张阿姨',
  '老郑师傅',
  '3栋楼栋长',
  '林书记',
] as const

let world: RepairWorld
let all: { home: string; checking: string; shown: string; pictures: string[] }

beforeAll(async () => {
  world = await repairWorld()
  const photo = await world.picture('stairHead')
  const home = await world.submit('stairHead', {
    scope: 'home',
    words: '居家暗记',
    spot: '',
    room: '房号暗记',
    phone: '0599-8877665',
    onBehalfOf: '老人暗记',
    photos: [photo],
  })
  const checking = await world.submit('zhang', { words: '白痴暗记', category: 'noise' })
  const unseen = await world.picture('zhang')
  const shown = await world.submit('zhang', {
    words: '楼道灯不亮',
    category: 'lighting',
    room: '房号暗记',
    phone: '0599-8877665',
    photos: [unseen],
  })
  for (const report of [home, shown]) await work(report, report === home ? 'stairHead' : 'zhang')
  all = { home, checking, shown, pictures: [photo, unseen] }
})
afterAll(() => world.close())

/** The whole life of a report, with a mark in everything that anybody says. */
async function work(report: string, reporter: Who) {
  const [desk, fixer, asker] = [world.as('secretary'), world.as('fixer'), world.as(reporter)]
  await desk.do('repair.note', { report, words: '备注暗记' })
  await world.as('wang').try('repair.join', { report })
  await desk.do('repair.dispatch', { report, fixer: 'fixer', words: '派单暗记' })
  await fixer.do('repair.askInfo', { report, words: '提问暗记' })
  await asker.do('repair.supplyInfo', { report, words: '回答暗记', photos: [await world.picture(reporter)] })
  await fixer.do('repair.quote', { report, fen: 987_654, words: '报价暗记' })
  await asker.do('repair.acceptQuote', { report })
  await fixer.do('repair.proposeVisit', { report, slot: { from: later(MORNING, 153), to: later(MORNING, 180) } })
  await asker.do('repair.confirmVisit', { report })
  await fixer.do('repair.start', { report })
  await fixer.do('repair.resolve', {
    report,
    before: [await world.picture('fixer')],
    after: [await world.picture('fixer')],
    words: '完工暗记',
  })
  await asker.do('repair.confirm', { report, rating: { speed: 1, quality: 1, words: '评语暗记' } })
}

/** All that this person can get out of the door about repair, as one text. */
async function everythingFor(who: Who | null): Promise<string> {
  const actor = world.as(who)
  const reads: [string, object][] = [
    ...Object.values(all)
      .flat()
      .flatMap((report): [string, object][] => [
        ['repair.get', { report }],
        ['repair.contact', { report }],
        ['repair.fixers', { report }],
      ]),
    ...(['yijing-garden', 'chunhui'] as const).map((estate): [string, object] => ['repair.around', { estate }]),
    ...(['leak', 'lighting', 'noise'] as const).map((category): [string, object] => [
      'repair.similar',
      { estate: 'yijing-garden', building: 'yijing-3', category },
    ]),
    ...(['open', 'done', 'late', 'waiting', 'underway', 'toConfirm', 'urgent'] as const).map((bucket): [string, object] => [
      'desk.work',
      { bucket },
    ]),
    ['repair.mine', {}],
    ['notice.list', {}],
  ]
  const answers = []
  for (const [action, data] of reads) answers.push(await actor.try(action, data))
  return JSON.stringify(answers)
}

async function marksSeenBy(who: Who | null): Promise<string[]> {
  const text = await everythingFor(who)
  return MARKS.filter((mark) => text.includes(mark))
}

test.each(['chen', 'otherSecretary', 'otherFixer', null] as const)(
  '%s, of another estate or of none, finds nothing of this one',
  async (who) => {
    const text = await everythingFor(who)
    expect(MARKS.filter((mark) => text.includes(mark))).toEqual([])
    for (const report of [all.home, all.checking, all.shown]) expect(text).not.toContain(report)
    expect(text).not.toContain('楼道灯不亮')
  },
)

test.each(['wang', 'li'] as const)(
  '%s, a neighbour, finds the moderated report of the public place and nothing private of it',
  async (who) => {
    expect(await marksSeenBy(who)).toEqual([])
    const text = await everythingFor(who)
    expect(text).toContain('楼道灯不亮')
    for (const report of [all.home, all.checking]) expect(text).not.toContain(report)
    for (const picture of all.pictures) expect(text).not.toContain(picture)
  },
)

test('the reporter finds what was said to them, and no remark of the staff', async () => {
  const seen = await marksSeenBy('zhang')
  for (const mark of ['白痴暗记', '报价暗记', '提问暗记', '派单暗记', '完工暗记', '房号暗记'] as const) expect(seen).toContain(mark)
  for (const mark of ['备注暗记', '老人暗记', '居家暗记', '3栋楼栋长'] as const) expect(seen).not.toContain(mark)
})

test('the helper finds what they filed, and nothing of the others', async () => {
  const seen = await marksSeenBy('stairHead')
  for (const mark of ['居家暗记', '老人暗记', '报价暗记'] as const) expect(seen).toContain(mark)
  for (const mark of ['备注暗记', '白痴暗记', '3栋张阿姨'] as const) expect(seen).not.toContain(mark)
})

test('the fixer finds the jobs, and no address once they are closed', async () => {
  const seen = await marksSeenBy('fixer')
  for (const mark of ['备注暗记', '居家暗记', '派单暗记'] as const) expect(seen).toContain(mark)
  for (const mark of ['房号暗记', '05998877665', '老人暗记', '白痴暗记'] as const) expect(seen).not.toContain(mark)
})

test('a fixer of the estate without the job finds nothing', async () => expect(await marksSeenBy('fixer2')).toEqual([]))

test('the grid worker finds everything but the contact', async () => {
  const seen = await marksSeenBy('gridWorker')
  for (const mark of ['备注暗记', '居家暗记', '白痴暗记'] as const) expect(seen).toContain(mark)
  for (const mark of ['房号暗记', '05998877665', '老人暗记'] as const) expect(seen).not.toContain(mark)
})

test.each(['secretary', 'community', 'street', 'district'] as const)('%s answers for the place and finds everything', async (who) => {
  const seen = await marksSeenBy(who)
  for (const mark of ['备注暗记', '居家暗记', '白痴暗记', '房号暗记', '05998877665', '老人暗记'] as const) expect(seen).toContain(mark)
})

test('what is stored holds no room, telephone or elder’s name to read, and who looked is known by id alone', async () => {
  const stored = JSON.stringify([
    await world.store.query(reports, { limit: 100 }),
    await world.store.query(notices, { limit: 100 }),
    await world.store.query(looks, { limit: 100 }),
  ])
  for (const mark of ['房号暗记', '05998877665', '老人暗记'] as const) expect(stored).not.toContain(mark)
})
