import { rollLines } from '@/cloud/vote/collections'
import { vote as keeper } from '@/cloud/vote/mydata'
import { daysLater, later } from '../../support/clock'
import { type VoteWorld, voteWorld } from '../../support/vote-world'

let world: VoteWorld
let vote: string
beforeEach(async () => {
  world = await voteWorld()
  vote = await world.opened()
})
afterEach(() => world.close())

const leaving = (person: string) => ({ tenant: 'yanping', person, names: [], marks: [], texts: [] })

test('who asks is given the own ballots, and nothing that others said', async () => {
  await world.cast('li', vote, { p201: 'consent' })
  await world.cast('he', vote, { p201: 'against' })
  expect(await keeper.export(world.context(), 'li')).toEqual([])
  expect(await keeper.export(world.context(), 'he')).toEqual([
    { vote, part: 'p201', choice: 'against', at: world.clock.now(), how: 'self' },
  ])
})

test('who took paper is told that they did, never what it said', async () => {
  await world.as('stairHead').do('vote.enterPaper', { vote, part: 'p202', choice: 'against' })
  await world.as('gridWorker').do('vote.confirmPaper', { vote, part: 'p202', choice: 'against' })
  for (const who of ['stairHead', 'gridWorker'])
    expect(await keeper.export(world.context(), who)).toEqual([{ vote, part: 'p202', tookPaper: true }])
})

test('who leaves is forgotten, the ballot stays the part’s, and an unused delegation is the owner’s again', async () => {
  const { code } = await world.as('bo').do('vote.proxyCode', { vote })
  await world.as('wang').do('vote.delegate', { vote, code, parts: ['p501'] })
  await world.cast('zhang', vote, { p101: 'consent' })
  for (const who of ['bo', 'zhang', 'secretary']) await keeper.erase(world.context(), leaving(who))
  for (const who of ['bo', 'zhang', 'secretary']) expect(await keeper.count(world.context(), who)).toBe(0)
  expect((await world.line(vote, 'p101')).ballot).toMatchObject({ choice: 'consent', by: 'gone' })
  expect((await world.line(vote, 'p501')).proxy).toBeNull()
  expect((await world.line(vote, 'p101')).persons).toEqual(['gone'])
})

test('the doors of a vote go when its term is over, and its record stays with the estate', async () => {
  await world.cast('zhang', vote, { p101: 'consent' })
  world.clock.set(later((await world.stored(vote)).until, 1))
  await world.runVotes()
  const closed = world.clock.now()
  expect(await keeper.sweep?.(world.context(), closed)).toBe(0)
  expect(await keeper.sweep?.(world.context(), daysLater(closed, 1))).toBe(7)
  expect(await world.store.count(rollLines, {})).toBe(0)
  expect((await world.as('secretary').do('vote.record', { vote })).lines).toHaveLength(7)
})
