import { type VoteWorld, voteWorld } from '../../support/vote-world'

let world: VoteWorld
let vote: string
beforeEach(async () => {
  world = await voteWorld()
  vote = await world.opened()
})
afterEach(() => world.close())

const part = 'p202'

test('paper counts when two people of the staff have read the same', async () => {
  const entered = await world.as('stairHead').do('vote.enterPaper', { vote, part, choice: 'consent' })
  expect(entered).toMatchObject({ paper: 'waiting', byMe: true, cast: false, readings: null })
  expect((await world.as('secretary').do('vote.get', { vote })).counts?.cast.parts).toBe(0)
  expect(await world.as('gridWorker').do('vote.confirmPaper', { vote, part, choice: 'consent' })).toMatchObject({
    paper: 'none',
    cast: true,
  })
  expect((await world.as('secretary').do('vote.get', { vote })).counts?.consent).toEqual({ parts: 1, area: 900_000, heads: 1 })
})

test('nobody confirms what they entered', async () => {
  await world.as('stairHead').do('vote.enterPaper', { vote, part, choice: 'consent' })
  expect((await world.as('stairHead').refused('vote.confirmPaper', { vote, part, choice: 'consent' })).code).toBe('forbidden')
})

test('nobody takes paper of the own part, neither first nor second', async () => {
  expect((await world.as('stairHead').refused('vote.enterPaper', { vote, part: 'p301', choice: 'consent' })).code).toBe('forbidden')
  await world.as('gridWorker').do('vote.enterPaper', { vote, part: 'p301', choice: 'consent' })
  expect((await world.as('stairHead').refused('vote.confirmPaper', { vote, part: 'p301', choice: 'consent' })).code).toBe('forbidden')
})

test('two readings that differ are shown to the staff, count nothing, and are read anew', async () => {
  await world.as('stairHead').do('vote.enterPaper', { vote, part, choice: 'consent' })
  const differs = await world.as('gridWorker').do('vote.confirmPaper', { vote, part, choice: 'against' })
  expect(differs).toMatchObject({ paper: 'differs', readings: ['consent', 'against'], cast: false })
  expect((await world.as('secretary').do('vote.watch', { vote })).buildings).toMatchObject([
    { name: '3栋', parts: 5, cast: 0, papers: 0, differs: 1 },
    { name: '5栋', parts: 2, cast: 0 },
  ])
  expect((await world.as('secretary').do('vote.desk', {})).items[0]?.waitingPapers).toBe(1)
  await world.as('secretary').do('vote.dropPaper', { vote, part })
  await world.as('gridWorker').do('vote.enterPaper', { vote, part, choice: 'against' })
  await world.as('secretary').do('vote.confirmPaper', { vote, part, choice: 'against' })
  expect((await world.line(vote, part)).ballot).toMatchObject({ choice: 'against', how: 'paper', by: 'gridWorker', second: 'secretary' })
})

test('paper is taken where one serves, and of parts that somebody owns', async () => {
  expect((await world.as('stairHead').refused('vote.enterPaper', { vote, part: 'p501', choice: 'consent' })).code).toBe('forbidden')
  expect((await world.as('stairHead').refused('vote.doors', { vote, building: 'yijing-5' })).code).toBe('forbidden')
  expect((await world.as('gridWorker').refused('vote.enterPaper', { vote, part: 'p502', choice: 'consent' })).code).toBe('forbidden')
  for (const who of ['zhang', 'bo', 'fixer'])
    expect((await world.as(who).try('vote.enterPaper', { vote, part, choice: 'consent' })).ok).toBe(false)
})

test('paper never takes the place of what was said on a phone', async () => {
  await world.as('stairHead').do('vote.enterPaper', { vote, part: 'p101', choice: 'against' })
  await world.cast('zhang', vote, { p101: 'consent' })
  expect((await world.as('gridWorker').refused('vote.confirmPaper', { vote, part: 'p101', choice: 'against' })).code).toBe('already')
  expect((await world.line(vote, 'p101')).ballot?.choice).toBe('consent')
})

describe('on the workbench', () => {
  const work = (who: string, bucket: 'open' | 'late' = 'open') => world.as(who).do('desk.work', { bucket, capability: 'vote' })

  test('paper waits for everybody who may confirm it, but not for who entered it', async () => {
    await world.as('stairHead').do('vote.enterPaper', { vote, part, choice: 'consent' })
    expect((await work('gridWorker')).items).toMatchObject([
      { title: '1单元202 的纸质票：用维修资金改建晾晒场', next: '核对', late: false, stateWord: '等核对' },
    ])
    expect((await work('secretary')).items).toHaveLength(1)
    expect((await work('stairHead')).items).toEqual([])
    expect((await work('otherSecretary')).items).toEqual([])
    world.clock.forward(2 * 24 * 60)
    expect((await work('gridWorker', 'late')).items).toMatchObject([{ late: true }])
    await world.as('gridWorker').do('vote.confirmPaper', { vote, part, choice: 'consent' })
    expect((await work('secretary')).items).toEqual([])
  })

  test('what nobody confirmed in time is no work any more, and was never counted', async () => {
    await world.as('stairHead').do('vote.enterPaper', { vote, part, choice: 'consent' })
    world.clock.set((await world.stored(vote)).closeAt)
    await world.runVotes()
    expect((await world.line(vote, part)).paper).toBeNull()
    expect((await world.stored(vote)).counts?.cast.parts).toBe(0)
    expect((await work('secretary')).items).toEqual([])
  })
})
