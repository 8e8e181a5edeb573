import fc from 'fast-check'
import { bulletins } from '@/cloud/bulletin/collections'
import { reports } from '@/cloud/repair/collections'
import { findables } from '@/cloud/search/collections'
import { rebuild, rebuildStale } from '@/cloud/search/rebuild'
import { readerOf as bulletinReader } from '@/domain/bulletin/ability'
import { partiesOf, readerOf } from '@/domain/repair/ability'
import { fold, termsOf } from '@/domain/search/rules'
import type { Actor } from '@/domain/shared/actor'
import { type RepairWorld, repairWorld, type Who } from '../../support/repair-world'

const READERS: readonly (Who | null)[] = [
  'zhang',
  'wang',
  'chen',
  'secretary',
  'otherSecretary',
  'fixer',
  'otherFixer',
  'stairHead',
  'gridWorker',
  'community',
  'street',
  'district',
  null,
]

let world: RepairWorld
beforeEach(async () => {
  world = await repairWorld()
})
afterEach(() => world.close())

/** All pages, as kind and id. */
async function found(who: Who | null, words: string, kind: 'place' | 'bulletin' | 'report' | null = null): Promise<string[]> {
  const ids: string[] = []
  for (let after: [string, string] | null = null, pages = 0; pages < 50; pages += 1) {
    const page: { items: { kind: string; id: string }[]; next: [string, string] | null } = await world
      .as(who)
      .do('search.find', { words, kind, after })
    ids.push(...page.items.map((item) => `${item.kind}:${item.id}`))
    if (page.next === null) break
    after = page.next
  }
  return ids
}

const post = async (title: string, more: { words?: string; open?: boolean; place?: string } = {}, who: Who = 'secretary') =>
  (
    await world
      .as(who)
      .do('bulletin.post', { place: 'yijing-garden', publish: true, kind: 'notice', title, words: '请大家看一看。', ...more })
  ).id

describe('a bulletin', () => {
  test('is found by two letters of its title or words, by those who may read it, as soon as it is published', async () => {
    const id = await post('周四停水通知', { words: '管道检修，请储水。' })
    for (const words of ['停水', '水通', '储水', '检修', '停水 储水', '停'])
      expect([words, await found('zhang', words)]).toEqual([words, [`bulletin:${id}`]])
    for (const words of ['水停', '停电', '', '，', '储']) expect([words, await found('zhang', words)]).toEqual([words, []])
    for (const who of ['chen', 'otherSecretary', null] as const) expect(await found(who, '停水')).toEqual([])
  })

  test('follows every change: corrected, withdrawn, a draft, words that wait for a second look', async () => {
    const id = await post('周四停水通知')
    await world.as('secretary').do('bulletin.edit', { bulletin: id, kind: 'notice', title: '周四停电通知', words: '请大家看一看。' })
    expect([await found('zhang', '停水'), await found('zhang', '停电')]).toEqual([[], [`bulletin:${id}`]])
    await world.as('secretary').do('bulletin.edit', { bulletin: id, kind: 'notice', title: '周四停电通知', words: '加微信报名' })
    expect(await found('zhang', '停电')).toEqual([])
    await world.as('community').do('bulletin.clear', { bulletin: id })
    expect(await found('zhang', '停电')).toEqual([`bulletin:${id}`])
    await world.as('secretary').do('bulletin.withdraw', { bulletin: id, reason: '不停了' })
    expect(await found('zhang', '停电')).toEqual([])
    expect(await world.store.count(findables, { eq: { kind: 'bulletin' } })).toBe(0)
    await world
      .as('secretary')
      .do('bulletin.post', { place: 'yijing-garden', publish: false, kind: 'notice', title: '停气草稿', words: '还没写完' })
    expect(await found('secretary', '停气')).toEqual([])
  })
})

describe('a report', () => {
  test('is found by neighbours once its words may be read, and no more when it was hidden or taken back', async () => {
    const id = await world.submit('zhang', { words: '楼道天花板漏水' })
    const home = await world.submit('zhang', { scope: 'home', words: '厨房天花板漏水', spot: '' })
    const doubtful = await world.submit('zhang', { words: '那个白痴弄得天花板漏水' })
    for (const who of ['wang', 'secretary', 'gridWorker'] as const) expect(await found(who, '天花板')).toEqual([`report:${id}`])
    for (const who of ['chen', null] as const) expect(await found(who, '天花板')).toEqual([])
    await world.as('secretary').do('repair.publish', { report: doubtful })
    expect((await found('wang', '天花板')).sort()).toEqual([`report:${id}`, `report:${doubtful}`].sort())
    await world.as('secretary').do('repair.hide', { report: id })
    expect(await found('wang', '天花板')).toEqual([`report:${doubtful}`])
    await world.as('zhang').do('repair.withdraw', { report: doubtful })
    expect(await found('wang', '天花板')).toEqual([])
    expect(JSON.stringify(await world.store.query(findables, { limit: 100 }))).not.toContain(home)
  })

  test('that was hidden a moment ago is not shown, though the index still holds it', async () => {
    const id = await world.submit('zhang')
    const stored = await world.store.get(reports, id)
    if (stored) await world.store.replace(reports, id, stored.version, { ...stored.data, wordsShown: 'hidden' })
    expect(await found('wang', '漏水')).toEqual([])
  })

  test('says how it stands now, in the words that this reader may read', async () => {
    const id = await world.submit('zhang')
    await world.as('secretary').do('repair.accept', { report: id })
    expect((await world.as('wang').do('search.find', { words: '漏水' })).items).toMatchObject([
      { kind: 'report', id, title: '楼道天花板漏水', titleHits: [[5, 7]], note: '怡景嘉园 3栋 · 已受理', estate: 'yijing-garden' },
    ])
  })
})

describe('places', () => {
  test('are found, estates by anyone, before what happened; a new edition of the tree is followed', async () => {
    const id = await post('怡景嘉园停水', { open: true })
    expect(await rebuildStale(world.store, 'yanping')).toBeGreaterThan(0)
    expect(await found(null, '怡景')).toEqual(['place:yijing-garden', `bulletin:${id}`, 'place:chunhui'])
    expect(await found('zhang', '嘉园 3栋')).toEqual(['place:yijing-3'])
    expect(await found('community', '3栋', 'place')).toEqual(['place:yijing-3'])
    expect(await found('chen', '3栋', 'place')).toEqual([])
    expect(await rebuildStale(world.store, 'yanping')).toBe(0)
  })
})

describe('nothing personal', () => {
  test('is indexed or shown, though somebody wrote it where others may read', async () => {
    const id = await world.submit('zhang', { words: '3单元502门口漏水，打 0599-8877665' })
    await world.as('secretary').do('repair.publish', { report: id })
    for (const words of ['8877665', '0599', '502', '50']) expect([words, await found('wang', words)]).toEqual([words, []])
    const answer = JSON.stringify(await world.as('wang').do('search.find', { words: '门口' }))
    expect(answer).toContain(id)
    expect(answer).not.toMatch(/502|8877665/)
    const kept = (await world.store.query(findables, { eq: { matter: id, tenant: 'yanping' }, limit: 10 })).flatMap(
      ({ data }) => data.grams,
    )
    expect(kept.length).toBeGreaterThan(5)
    for (const gram of ['50', '02', '88', '77', '65', '99']) expect(kept).not.toContain(gram)
  })

  test('is in the index but pairs of letters and groups of readers', async () => {
    await post('周四停水通知', { words: '请大家提前储水' })
    expect(JSON.stringify(await world.store.query(findables, { limit: 10 }))).not.toMatch(/停水通知|提前储水|secretary"/)
  })
})

/** Titles and words of made-up matters: short, of few letters, so that much is found. */
const words = fc
  .array(fc.constantFrom(...Array.from('停水电灯漏公告，通知3栋')), { minLength: 2, maxLength: 12 })
  .map((letters) => `告${letters.join('')}`)
const matter = fc.record({
  kind: fc.constantFrom('bulletin' as const, 'report' as const),
  title: words,
  open: fc.boolean(),
  place: fc.constantFrom('yijing-garden', 'yijing-3', 'yijing'),
  scope: fc.constantFrom('public' as const, 'home' as const),
  after: fc.constantFrom('nothing', 'hide', 'withdraw'),
})

test('whoever asks finds exactly what the capability’s own rule lets them read, by any two letters of its title', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(matter, { minLength: 3, maxLength: 6 }), async (matters) => {
      for (const each of matters) {
        if (each.kind === 'bulletin') {
          const id = await post(each.title, { open: each.open, place: each.place }, 'community')
          if (each.after !== 'nothing') await world.as('community').do('bulletin.withdraw', { bulletin: id, reason: '测试' })
        } else {
          const report = await world.submit('zhang', { words: each.title, scope: each.scope })
          if (each.after === 'hide' && each.scope === 'public') await world.as('secretary').do('repair.hide', { report })
          if (each.after === 'withdraw') await world.as('zhang').do('repair.withdraw', { report })
        }
      }
      const [allReports, allBulletins] = [
        await world.store.query(reports, { limit: 100 }),
        await world.store.query(bulletins, { limit: 100 }),
      ]
      const titles = [...allReports.map(({ data }) => data.words), ...allBulletins.map(({ data }) => data.title)]
      const questions = [
        ...new Set(titles.flatMap((title) => Array.from(title).map((letter, at) => `${letter}${Array.from(title)[at + 1] ?? ''}`))),
      ].filter((question) => Array.from(termsOf(question)[0] ?? '').length === 2)
      for (const who of READERS) {
        const actor: Actor | null =
          who === null ? { kind: 'visitor', tenant: 'yanping' } : await world.services.identity.personOf(who, world.clock.now())
        if (!actor) throw new Error(`Nobody is called ${who}`)
        for (const question of questions.slice(0, 6)) {
          const holds = (text: string) => fold(text).includes(termsOf(question)[0] ?? '?')
          const may = [
            ...allReports
              .filter(({ data }) => data.scope === 'public' && data.state !== 'withdrawn' && data.wordsShown === 'shown')
              .filter(({ data }) => holds(`${data.words} 漏水 怡景嘉园 3栋 2单元楼道`) && readerOf(partiesOf(actor, data), data) !== null)
              .map(({ id }) => `report:${id}`),
            ...allBulletins
              .filter(({ data }) => data.shown && holds(`${data.title} ${data.words}`) && bulletinReader(actor, data) !== null)
              .map(({ id }) => `bulletin:${id}`),
          ]
          expect([who, question, (await found(who, question)).sort()]).toEqual([who, question, may.sort()])
        }
      }
      for (const { id, version } of allReports) await world.store.remove(reports, id, version)
      for (const { id, version } of allBulletins) await world.store.remove(bulletins, id, version)
      await rebuild(world.store, 'yanping', ['report', 'bulletin'])
    }),
    { numRuns: 6 },
  )
})

test('made anew, the index is the same', async () => {
  await post('周四停水通知')
  const report = await world.submit('zhang')
  const all = async () => (await world.store.query(findables, { limit: 100 })).map(({ id, data }) => ({ id, data }))
  await rebuild(world.store, 'yanping')
  const before = await all()
  for (const { id } of before) {
    const held = await world.store.get(findables, id)
    if (held) await world.store.remove(findables, id, held.version)
  }
  await world.store.insert(findables, 'report.gone', {
    tenant: 'yanping',
    kind: 'report',
    matter: 'gone',
    at: world.clock.now(),
    grams: ['停水'],
    seen: ['anyone'],
    rules: 0,
  })
  await rebuild(world.store, 'yanping')
  expect(await all()).toEqual(before)
  expect(before.map(({ id }) => id)).toContain(`report.${report}`)
})
