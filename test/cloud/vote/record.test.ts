import { workbooks } from '@/cloud/file/workbook'
import { readXlsx } from '@/cloud/services/xlsx.read'
import { checkRecord, type RecordLine } from '@/domain/vote/record'
import { later } from '../../support/clock'
import { type VoteWorld, voteWorld } from '../../support/vote-world'

let world: VoteWorld
beforeEach(async () => {
  world = await voteWorld()
})
afterEach(() => world.close())

/** Everybody of the estate but 徐 and the flat that nobody owns. */
async function allCast(vote: string): Promise<void> {
  await world.cast('zhang', vote, { p101: 'consent', p102: 'consent' })
  await world.cast('li', vote, { p201: 'consent' })
  await world.cast('stairHead', vote, { p301: 'against' })
  await world.cast('wang', vote, { p501: 'consent' })
}

async function closed(vote: string): Promise<void> {
  world.clock.set(later((await world.stored(vote)).until, 1))
  await world.runVotes()
}

test('the timer counts a vote whose time is over, and tells the owners what became of it', async () => {
  const vote = await world.opened()
  await allCast(vote)
  await closed(vote)
  const view = await world.as('bo').do('vote.get', { vote })
  expect(view).toMatchObject({
    state: 'closed',
    result: 'passed',
    counts: { cast: { parts: 5, heads: 4 }, consent: { parts: 4, heads: 3 } },
  })
  expect((await world.told('zhang')).map(({ words }) => words)).toContain('通过了。计票可以自己算一遍')
})

test('what a sounding came to is told as an opinion, not as a decision', async () => {
  const vote = await world.opened({ force: 'sounds', rule: null })
  await allCast(vote)
  await closed(vote)
  const words = (await world.told('zhang')).map((notice) => notice.words)
  expect(words).toContain('多数赞成。计票可以自己算一遍')
  expect(words.join()).not.toContain('通过')
})

test('half of the area is too few, however many consent', async () => {
  const vote = await world.opened()
  await world.cast('zhang', vote, { p101: 'consent', p102: 'consent' })
  await world.cast('wang', vote, { p501: 'consent' })
  await closed(vote)
  expect((await world.stored(vote)).result).toBe('tooFew')
})

test('changing what is common takes three quarters: what passes as spending does not pass as that', async () => {
  const vote = await world.opened({ matter: 'commonUse' })
  await allCast(vote)
  await closed(vote)
  // Three heads of four are three quarters, and 4,300,001 cm² of 5,300,001 are, too.
  expect((await world.stored(vote)).result).toBe('passed')
  world.clock.set('2026-11-23T01:00:00.000Z')
  const other = await world.opened({ matter: 'commonUse' })
  await allCast(other)
  await world.cast('li', other, { p201: 'abstain' })
  await closed(other)
  expect((await world.stored(other)).result).toBe('notPassed')
})

test('anybody of the estate counts the record anew, finds the own line, and no name or door in it', async () => {
  const vote = await world.opened()
  await allCast(vote)
  const { mine } = await world.as('zhang').do('vote.get', { vote })
  await closed(vote)
  const record = await world.as('zhang').do('vote.record', { vote })
  expect(checkRecord(record.lines as RecordLine[], record)).toBe('right')
  expect(record.lines).toHaveLength(7)
  expect([...record.mine].sort()).toEqual(mine.map(({ number }) => number).sort())
  expect(record.lines.filter(({ number }) => record.mine.includes(number)).map(({ choice }) => choice)).toEqual(['consent', 'consent'])
  expect(JSON.stringify(await world.as('bo').do('vote.record', { vote }))).not.toMatch(/p101|own-zhang|单元|zhang/)
  expect((await world.as('chen').refused('vote.record', { vote })).code).toBe('notFound')
})

test('there is no record before the end, and nobody ends it sooner', async () => {
  const vote = await world.opened()
  expect((await world.as('zhang').refused('vote.record', { vote })).code).toBe('wrongState')
  expect((await world.as('secretary').refused('vote.close', { vote })).code).toBe('tooSoon')
  world.clock.set(later((await world.stored(vote)).until, 1))
  expect((await world.as('secretary').do('vote.close', { vote })).result).toBe('tooFew')
  expect((await world.as('secretary').refused('vote.close', { vote })).code).toBe('wrongState')
})

test('closing broken off and run again writes one record and tells everybody once', async () => {
  const vote = await world.opened()
  await closed(vote)
  await world.runVotes()
  world.clock.forward(5)
  await world.runVotes()
  expect((await world.told('wang')).filter(({ title }) => title.startsWith('表决结果'))).toHaveLength(1)
})

test.each(['csv', 'xlsx'] as const)('the record can be taken home as %s, without a name in it', async (form) => {
  await world.close()
  const kept = new Map<string, Uint8Array>()
  const files = {
    write: async (name: string, bytes: Uint8Array) => void kept.set(name, bytes),
    read: async (name: string) => kept.get(name) ?? null,
    remove: async () => {},
  }
  world = await voteWorld({ services: { files } })
  const vote = await world.opened()
  await allCast(vote)
  await closed(vote)
  const offered = await world.as('bo').do('vote.exportRecord', { vote, form })
  expect(offered.address).toMatch(/^\/workbooks\//)
  expect((await world.store.query(workbooks, { limit: 10 })).map(({ data }) => data.name)).toEqual([offered.name])
  const sealed = [...kept.values()][0] ?? new Uint8Array()
  const bytes = Buffer.from(world.services.secrets.open(Buffer.from(sealed).toString('utf8')), 'base64')
  const rowsOf = async () => {
    const read = await readXlsx(bytes)
    return read.ok ? read.value[0]?.rows.length : read.refusal.code
  }
  const lines = form === 'csv' ? bytes.toString('utf8').trim().split('\r\n').length : await rowsOf()
  expect(lines).toBe(8)
})

test('two days before the end those are reminded whose parts have not voted, once', async () => {
  const vote = await world.opened()
  await allCast(vote)
  await world.cast('he', vote, { p201: 'consent' })
  const late = await world.opened({ title: '另一件事' })
  await world.cast('wang', late, { p501: 'consent' })
  world.clock.set(later((await world.stored(vote)).until, -24 * 60))
  await world.runVotes()
  await world.runVotes()
  const reminded = async (who: string) =>
    (await world.told(who)).filter(({ title }) => title.startsWith('还没投票')).map(({ matter }) => matter)
  expect(await reminded('zhang')).toEqual([`vote:${late}`])
  expect(await reminded('wang')).toEqual([])
})
