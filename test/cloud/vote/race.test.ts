import { collections } from '@/cloud/collections'
import { rollLines } from '@/cloud/vote/collections'
import { storeEngines } from '../../support/store'
import { type VoteWorld, voteWorld } from '../../support/vote-world'

describe.each(storeEngines)('co-owners at the same moment, on %s', (_name, open) => {
  let world: VoteWorld
  beforeEach(async () => {
    world = await voteWorld({ store: await open(collections) })
  })
  afterEach(() => world.close())

  const rush = (vote: string) =>
    Promise.all(
      Array.from({ length: 20 }, (_, nth) => {
        const who = nth % 2 === 0 ? 'li' : 'he'
        return world.cast(who, vote, { p201: nth % 2 === 0 ? 'consent' : 'against' }, `rush-${String(nth).padStart(8, '0')}`)
      }),
    )

  test('where a second ballot is refused one of twenty is taken, and the part counts once', async () => {
    const vote = await world.opened({ again: 'refuse' })
    const answers = await rush(vote)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(['already', 'conflict']).toContain(answer.refusal.code)
    const { counts } = await world.as('secretary').do('vote.get', { vote })
    expect(counts?.cast).toEqual({ parts: 1, area: 1_200_000, heads: 1 })
    expect(await world.store.count(rollLines, { eq: { roll: (await world.stored(vote)).roll?.id ?? '', cast: true } })).toBe(1)
  })

  test('where it replaces, the last that was written counts, and the part counts once', async () => {
    const vote = await world.opened({ again: 'replace' })
    const answers = await rush(vote)
    expect(answers.some(({ ok }) => ok)).toBe(true)
    for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).toBe('conflict')
    const { ballot } = await world.line(vote, 'p201')
    const { counts } = await world.as('secretary').do('vote.get', { vote })
    expect(counts?.cast).toEqual({ parts: 1, area: 1_200_000, heads: 1 })
    expect(counts?.[ballot?.choice ?? 'abstain'].parts).toBe(1)
  })

  test('an owner and whoever it was handed to, and paper beside them: one ballot', async () => {
    const vote = await world.opened({ again: 'refuse' })
    const { code } = await world.as('bo').do('vote.proxyCode', { vote })
    await world.as('li').do('vote.delegate', { vote, code, parts: ['p201'] })
    await world.as('stairHead').do('vote.enterPaper', { vote, part: 'p201', choice: 'abstain' })
    const answers = await Promise.all([
      world.cast('li', vote, { p201: 'consent' }),
      world.cast('bo', vote, { p201: 'against' }),
      world.as('gridWorker').try('vote.confirmPaper', { vote, part: 'p201', choice: 'abstain' }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await world.as('secretary').do('vote.get', { vote })).counts?.cast.parts).toBe(1)
  })
})
