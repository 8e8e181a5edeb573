import { people } from '@/cloud/person/collections'
import { rollLines, voteTallies } from '@/cloud/vote/collections'
import { rollHash } from '@/domain/vote/roll'
import { daysLater, later } from '../../support/clock'
import { FLATS, type VoteWorld, voteWorld } from '../../support/vote-world'

let world: VoteWorld
beforeEach(async () => {
  world = await voteWorld()
})
afterEach(() => world.close())

const codeOf = (answer: { ok: true } | { ok: false; refusal?: { code: string } }) => (answer.ok ? 'accepted' : answer.refusal?.code)

describe('opening a vote', () => {
  test('freezes the roll: one line for each part, and a hash that everybody can compute from the lines', async () => {
    const vote = await world.opened()
    const { roll } = await world.as('zhang').do('vote.get', { vote })
    expect(roll).toMatchObject({ parts: 7, area: 7_000_001, heads: 6, withoutOwner: 1, leftOut: 0 })
    const lines = await world.store.query(rollLines, { eq: { roll: (await world.stored(vote)).roll?.id ?? '' }, limit: 100 })
    expect(lines).toHaveLength(7)
    expect(rollHash(lines.map(({ data }) => data))).toBe(roll?.hash)
  })

  test('counts each part as a head where the estate’s rules say so, and shows by which', async () => {
    const vote = await world.opened({ headRule: 'eachPart', headSource: '《业主大会议事规则》第八条' })
    await world.cast('zhang', vote, { p101: 'consent', p102: 'against' })
    const view = await world.as('li').do('vote.get', { vote })
    expect(view).toMatchObject({ headSource: '《业主大会议事规则》第八条', roll: { heads: 7 } })
    expect(view.counts).toMatchObject({ cast: { heads: 2 }, consent: { heads: 1 }, against: { heads: 1 }, split: 0 })
  })

  test('twice at once opens it once, with the lines of one roll', async () => {
    const vote = await world.draft()
    const answers = await Promise.all([
      world.as('secretary').try('vote.open', { vote }, 'open-00001'),
      world.as('community').try('vote.open', { vote }, 'open-00002'),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await world.store.count(rollLines, {})).toBe(7)
    expect((await world.stored(vote)).freezing).toEqual([])
  })

  test('tells the owners of the estate, and nobody twice', async () => {
    const vote = await world.opened()
    await world.runVotes()
    expect((await world.told('zhang')).filter(({ matter }) => matter === `vote:${vote}`)).toHaveLength(1)
    expect((await world.told('bo')).filter(({ matter }) => matter === `vote:${vote}`)).toHaveLength(0)
  })

  test('is refused while an area is missing, unless the vote only sounds and says how many are left out', async () => {
    await world.close()
    world = await voteWorld({
      flats: FLATS.map(([part, building, room, area, owned]) => [part, building, room, part === 'p202' ? null : area, owned]),
    })
    const binding = await world.draft()
    expect((await world.as('secretary').refused('vote.open', { vote: binding })).code).toBe('wrongState')
    expect(await world.as('secretary').do('vote.rollCheck', { estate: 'yijing-garden' })).toMatchObject({
      withoutArea: 1,
      withoutOwner: 1,
      gaps: [
        { building: 'yijing-3', withoutArea: 1, withoutOwner: 0 },
        { building: 'yijing-5', withoutArea: 0, withoutOwner: 1 },
      ],
    })
    const sounding = await world.opened({ force: 'sounds', rule: null })
    expect((await world.as('zhang').do('vote.get', { vote: sounding })).roll).toMatchObject({ parts: 6, leftOut: 1 })
  })

  test('is the desk’s: neighbours and fixers neither draft nor open', async () => {
    const vote = await world.draft()
    for (const who of ['zhang', 'fixer', 'stairHead', 'otherSecretary'])
      expect(['forbidden', 'notFound']).toContain(codeOf(await world.as(who).try('vote.open', { vote })))
    expect(codeOf(await world.as('zhang').try('vote.get', { vote }))).toBe('notFound')
  })

  test('a rule that differs from the law’s is cited', async () => {
    const content = { force: 'binds', rule: null, headRule: 'eachPart', headSource: ' ' } as const
    const refusal = await world.draft(content).catch((error: Error) => error.message)
    expect(refusal).toContain('rule')
    expect(refusal).toContain('headSource')
  })
})

describe('casting', () => {
  test('one tap casts all parts of an owner: two flats, one head', async () => {
    const vote = await world.opened()
    const { mine } = await world.as('zhang').do('vote.get', { vote })
    expect(mine.map(({ part }) => part)).toEqual(['p101', 'p102'])
    expect(codeOf(await world.cast('zhang', vote, { p101: 'consent', p102: 'consent' }))).toBe('accepted')
    const { counts, standing } = await world.as('wang').do('vote.get', { vote })
    expect(counts?.cast).toEqual({ parts: 2, area: 2_000_000, heads: 1 })
    // Two thirds of 7,000,001 cm² are reached by 4,666,668, of six heads by four.
    expect(standing?.turnout).toEqual({ area: 2_666_668, heads: 3 })
  })

  test('nobody sees what somebody else cast', async () => {
    const vote = await world.opened()
    await world.cast('zhang', vote, { p101: 'against', p102: 'consent' })
    for (const who of ['li', 'secretary', 'bo']) {
      const view = await world.as(who).do('vote.get', { vote })
      expect(view.mine.some(({ part }) => part === 'p101')).toBe(false)
    }
    const doors = (await world.as('gridWorker').do('vote.doors', { vote, building: 'yijing-3' })).doors
    expect(doors.find(({ part }) => part === 'p101')).toEqual({
      ...{ part: 'p101', door: '1单元101', cast: true, hasOwner: true, paper: 'none', byMe: false, readings: null, own: false },
    })
  })

  test('a tenant, the family, and who was not matched with the roll read it, and cannot vote', async () => {
    const vote = await world.opened()
    for (const [who, part, why] of [
      ['bo', 'p202', 'tenant'],
      ['mei', 'p501', 'family'],
      ['newOwner', 'p502', 'unmatched'],
    ] as const) {
      expect(codeOf(await world.cast(who, vote, { [part]: 'consent' }))).toBe('forbidden')
      expect(await world.as(who).do('vote.get', { vote })).toMatchObject({ why, mine: [] })
    }
    expect(codeOf(await world.as('chen').try('vote.get', { vote }))).toBe('notFound')
    expect(codeOf(await world.as(null).try('vote.get', { vote }))).toBe('unauthenticated')
  })

  test('somebody else’s part is refused, and with it the own one in the same tap', async () => {
    const vote = await world.opened()
    expect(codeOf(await world.cast('wang', vote, { p501: 'consent', p202: 'consent' }))).toBe('forbidden')
    expect((await world.line(vote, 'p501')).ballot).toBeNull()
  })

  test('a co-owner’s second ballot replaces the first, or is refused, as the vote says', async () => {
    const replacing = await world.opened()
    expect(codeOf(await world.cast('li', replacing, { p201: 'consent' }))).toBe('accepted')
    expect(codeOf(await world.cast('he', replacing, { p201: 'against' }))).toBe('accepted')
    expect((await world.line(replacing, 'p201')).ballot).toMatchObject({ choice: 'against', by: 'he' })
    const refusing = await world.opened({ again: 'refuse' })
    expect(codeOf(await world.cast('li', refusing, { p201: 'consent' }))).toBe('accepted')
    expect(codeOf(await world.cast('he', refusing, { p201: 'against' }))).toBe('already')
    const { counts } = await world.as('he').do('vote.get', { vote: refusing })
    expect(counts).toMatchObject({ cast: { parts: 1, heads: 1 }, consent: { parts: 1, heads: 1 } })
  })

  test('the same request twice is one ballot', async () => {
    const vote = await world.opened({ again: 'refuse' })
    const first = await world.cast('li', vote, { p201: 'consent' }, 'once-00001')
    expect(await world.cast('li', vote, { p201: 'consent' }, 'once-00001')).toEqual(first)
  })

  test('before its day and after its end nothing is taken', async () => {
    const from = later(world.clock.now(), 60)
    const vote = await world.opened({ from })
    expect(codeOf(await world.cast('zhang', vote, { p101: 'consent' }))).toBe('tooSoon')
    world.clock.set(from)
    expect(codeOf(await world.cast('zhang', vote, { p101: 'consent' }))).toBe('accepted')
    world.clock.set((await world.stored(vote)).until)
    expect(codeOf(await world.cast('zhang', vote, { p101: 'against' }))).toBe('tooLate')
    expect((await world.line(vote, 'p101')).ballot?.choice).toBe('consent')
  })

  test('who sold meanwhile still votes for the part, since the roll is frozen', async () => {
    const vote = await world.opened()
    const { households } = await import('@/cloud/household/collections')
    await world.store.patch(households, 'p501', { set: { owners: ['own-buyer'] } })
    expect(codeOf(await world.cast('wang', vote, { p501: 'consent' }))).toBe('accepted')
  })

  test('a request that broke off before the sums were marked as old is put right by the timer', async () => {
    const vote = await world.opened()
    await world.cast('zhang', vote, { p101: 'consent' })
    await world.as('zhang').do('vote.get', { vote })
    const tally = await world.store.get(voteTallies, vote)
    if (!tally) throw new Error('An open vote has sums')
    const zero = { parts: 0, area: 0, heads: 0 }
    await world.store.patch(voteTallies, vote, { set: { counts: { ...tally.data.counts, cast: zero } } })
    world.clock.forward(11)
    await world.runVotes()
    expect((await world.as('zhang').do('vote.get', { vote })).counts?.cast.parts).toBe(1)
  })
})

describe('handing a ballot over', () => {
  test('goes to whoever gave the code, is cast once, and lifts no count', async () => {
    const vote = await world.opened()
    const { code } = await world.as('bo').do('vote.proxyCode', { vote })
    expect((await world.as('bo').do('vote.proxyCode', { vote })).code).toBe(code)
    const handed = await world.as('zhang').do('vote.delegate', { vote, code, parts: ['p101', 'p102'] })
    expect(handed.parts).toMatchObject([{ proxy: 'bo', can: ['cast', 'takeBack'] }, { proxy: 'bo' }])
    expect((await world.as('bo').do('vote.get', { vote })).mine).toMatchObject([
      { part: 'p101', as: 'proxy', proxy: null },
      { part: 'p102' },
    ])
    expect(codeOf(await world.cast('bo', vote, { p101: 'consent', p102: 'consent' }))).toBe('accepted')
    const { counts } = await world.as('zhang').do('vote.get', { vote })
    expect(counts).toMatchObject({ total: { parts: 7 }, cast: { parts: 2, heads: 1 } })
    expect((await world.as('zhang').refused('vote.takeBack', { vote, parts: ['p101'] })).code).toBe('tooLate')
  })

  test('is taken back before it was used', async () => {
    const vote = await world.opened()
    const { code } = await world.as('li').do('vote.proxyCode', { vote })
    await world.as('zhang').do('vote.delegate', { vote, code, parts: ['p101'] })
    await world.as('zhang').do('vote.takeBack', { vote, parts: ['p101'] })
    expect(codeOf(await world.cast('li', vote, { p101: 'consent' }))).toBe('forbidden')
  })

  test('needs a code of somebody of the estate, and not the own one', async () => {
    const vote = await world.opened()
    expect((await world.as('zhang').refused('vote.delegate', { vote, code: '00000000', parts: ['p101'] })).code).toBe('notEligible')
    const own = await world.as('zhang').do('vote.proxyCode', { vote })
    expect((await world.as('zhang').refused('vote.delegate', { vote, code: own.code, parts: ['p101'] })).code).toBe('notEligible')
    expect(codeOf(await world.as('chen').try('vote.proxyCode', { vote }))).toBe('notFound')
    const { code } = await world.as('bo').do('vote.proxyCode', { vote })
    expect((await world.as('bo').refused('vote.delegate', { vote, code, parts: ['p202'] })).code).toBe('forbidden')
    expect((await world.as('wang').refused('vote.delegate', { vote, code, parts: ['p101'] })).code).toBe('forbidden')
  })
})

describe('a vote about something', () => {
  test('is found from there by those who may read it', async () => {
    const vote = await world.opened({ about: { kind: 'space', id: 'slope-1' } })
    expect((await world.as('zhang').do('vote.about', { kind: 'space', id: 'slope-1' })).items.map(({ id }) => id)).toEqual([vote])
    expect((await world.as('chen').do('vote.about', { kind: 'space', id: 'slope-1' })).items).toEqual([])
  })
})

test('the list says what is mine to do, and the desk keeps drafts to itself', async () => {
  const vote = await world.opened()
  await world.draft({ title: '草稿' })
  await world.cast('zhang', vote, { p101: 'consent' })
  const { items } = await world.as('zhang').do('vote.list', {})
  expect(items).toMatchObject([{ id: vote, mine: { parts: 2, cast: 1 }, turnout: { cast: 1, parts: 7 }, estateName: '怡景嘉园' }])
  expect((await world.as('chen').do('vote.list', { estate: 'yijing-garden' })).items).toEqual([])
  const desk = await world.as('secretary').do('vote.desk', {})
  expect(desk.items.map(({ card }) => card.state).sort()).toEqual(['draft', 'open'])
  expect(desk.estates).toEqual([{ id: 'yijing-garden', name: '怡景嘉园' }])
  expect((await world.as('stairHead').do('vote.desk', {})).items.map(({ card }) => card.state)).toEqual(['open'])
  expect((await world.as('zhang').refused('vote.desk', {})).code).toBe('forbidden')
})

test('a vote that was called off takes nothing any more, and its owners hear why', async () => {
  const vote = await world.opened()
  await world.as('secretary').do('vote.cancel', { vote, reason: '方案要重新议' })
  expect(codeOf(await world.cast('zhang', vote, { p101: 'consent' }))).toBe('wrongState')
  expect((await world.told('wang')).map(({ words }) => words)).toContain('方案要重新议')
  world.clock.set(daysLater(world.clock.now(), 30))
  await world.runVotes()
  expect((await world.stored(vote)).result).toBeNull()
  expect(await world.store.get(people, 'zhang')).not.toBeNull()
})
