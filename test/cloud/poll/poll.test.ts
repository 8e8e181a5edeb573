import { polls, voices } from '@/cloud/poll/collections'
import { keepers } from '@/cloud/privacy/register'
import { daysLater, later, MORNING } from '../../support/clock'
import { type PollWorld, pollWorld, UNTIL } from '../../support/poll-world'

let world: PollWorld
beforeEach(async () => {
  world = await pollWorld()
})
afterEach(() => world.close())

type Refused = Parameters<ReturnType<PollWorld['as']>['refused']>
const code = async (who: string | null, action: Refused[0], data: object) => (await world.as(who).refused(action, data as never)).code
const countsOf = ({ options }: { options: readonly { count: number | null }[] }) => options.map(({ count }) => count)

describe('a poll', () => {
  test('is told to everybody of the estate, answered once for each household, and shown to who has spoken', async () => {
    await world.member('anna')
    await world.member('bo', { household: 'h302', relation: 'tenant' })
    const poll = await world.poll()
    for (const who of ['li', 'wang', 'anna']) expect((await world.told(who)).map(({ title }) => title)).toContain('征询“车怎么停”')
    const before = await world.as('anna').do('poll.get', { poll })
    expect(before).toMatchObject({
      state: 'open',
      waits: true,
      households: 4,
      spoke: 0,
      mine: [{ household: 'h301', door: '3栋 1单元301', choice: null }],
    })
    expect(countsOf(before)).toEqual([null, null])

    const after = await world.say('anna', poll, 'a')
    expect(after).toMatchObject({ waits: false, spoke: 1, mine: [{ choice: 'a', byMe: true }] })
    expect(countsOf(after)).toEqual([1, 0])
    // A tenant has a voice too.
    expect(countsOf(await world.say('bo', poll, 'b', 'h302'))).toEqual([1, 1])
    for (const who of [null, 'li', 'secretary', 'chen'])
      expect(countsOf(await world.as(who).do('poll.get', { poll }))).toEqual([null, null])
  })

  test('hears the latest word of a household, whoever of it gives it, and tells the others that it has spoken', async () => {
    await world.member('anna')
    await world.member('bo')
    const poll = await world.poll()
    await world.say('anna', poll, 'a')
    world.clock.forward(1)
    expect(await world.as('bo').do('poll.get', { poll })).toMatchObject({ mine: [{ choice: 'a', byMe: false }], spoke: 1 })
    expect(countsOf(await world.say('bo', poll, 'b'))).toEqual([0, 1])
    world.clock.forward(1)
    expect(countsOf(await world.say('anna', poll, 'a'))).toEqual([1, 0])
    expect(await world.voices(poll)).toHaveLength(1)
  })

  test('is answered by nobody who is not confirmed there, nor for somebody else’s door', async () => {
    await world.claim('anna')
    await world.member('bo', { household: 'h302' })
    const poll = await world.poll()
    for (const who of ['anna', 'li', 'secretary', 'chen'])
      expect(await code(who, 'poll.say', { poll, household: 'h301', choice: 'a' })).toBe('forbidden')
    expect(await code('bo', 'poll.say', { poll, household: 'h301', choice: 'a' })).toBe('forbidden')
    expect(await code('bo', 'poll.say', { poll, household: 'h302', choice: 'f' })).toBe('invalid')
    expect(await code('bo', 'poll.say', { poll: 'nothing', household: 'h302', choice: 'a' })).toBe('notFound')
    expect(await world.store.count(voices, {})).toBe(0)
  })

  test('is asked by the secretary or the community alone, with two to six options and a day that gives time', async () => {
    const ask = (who: string, data = {}) =>
      code(who, 'poll.ask', { estate: 'yijing-garden', question: '车怎么停', words: '', options: ['划线', '错时'], until: UNTIL, ...data })
    for (const who of ['li', 'stairHead', 'gridWorker', 'otherSecretary', 'street']) expect(await ask(who)).toBe('forbidden')
    expect(await ask('secretary', { until: later(MORNING, 60) })).toBe('invalid')
    expect(await ask('secretary', { options: ['划线'] })).toBe('invalid')
    expect(await ask('secretary', { options: ['划线', '划线'] })).toBe('invalid')
    expect(await ask('secretary', { question: '傻逼' })).toBe('notAccepted')
    expect(await ask('secretary', { words: '有事打 13900001234' })).toBe('notAccepted')
    expect(await world.store.count(polls, {})).toBe(0)
  })

  test('ends on its day: the sums are kept, told and shown to everybody, and nobody speaks any more', async () => {
    await world.member('anna')
    const poll = await world.poll()
    await world.say('anna', poll, 'a')
    world.clock.set(UNTIL)
    expect(await code('anna', 'poll.say', { poll, household: 'h301', choice: 'b' })).toBe('tooLate')
    expect(await world.as(null).do('poll.get', { poll })).toMatchObject({
      state: 'closed',
      options: [{ count: 1, percent: 100, leads: true }, { count: 0 }],
    })
    await world.runPolls()
    expect((await world.stored(poll)).result).toBeNull()
    world.clock.forward(2)
    await world.runPolls()
    await world.runPolls()
    expect(await world.stored(poll)).toMatchObject({ state: 'closed', result: { counts: [1, 0], spoke: 1, households: 4 } })
    expect((await world.told('li')).filter(({ title }) => title.includes('截止了')).map(({ words }) => words)).toEqual([
      '1 户说了话：划线编号 1 户，错时共享 0 户',
    ])
  })

  test('counts at its end who may speak then: whoever moved out before it gives the word back to who spoke before', async () => {
    const claim = await world.member('anna')
    await world.member('bo')
    await world.member('cai', { household: 'h302' })
    const poll = await world.poll()
    await world.say('bo', poll, 'b')
    world.clock.forward(1)
    await world.say('anna', poll, 'a')
    await world.say('cai', poll, 'a', 'h302')
    await world.as('anna').do('household.leave', { claim })
    await world.as('cai').do('household.leave', { claim: (await world.as('cai').do('household.mine', {})).homes[0]?.membership ?? '' })
    world.clock.set(later(UNTIL, 2))
    await world.runPolls()
    expect((await world.stored(poll)).result).toMatchObject({ counts: [0, 1], spoke: 1 })
  })

  test('may be withdrawn with a reason that everybody reads, by the desk alone', async () => {
    await world.member('anna')
    const poll = await world.poll()
    await world.say('anna', poll, 'a')
    expect(await code('anna', 'poll.withdraw', { poll, reason: '不想问了' })).toBe('forbidden')
    expect(await world.as('community').do('poll.withdraw', { poll, reason: '选项写错了，重新问' })).toMatchObject({
      state: 'withdrawn',
      mayWithdraw: false,
    })
    expect(countsOf(await world.as('anna').do('poll.get', { poll }))).toEqual([null, null])
    expect(await code('anna', 'poll.say', { poll, household: 'h301', choice: 'b' })).toBe('wrongState')
    expect((await world.told('li')).map(({ words }) => words)).toContain('选项写错了，重新问')
  })

  test('is listed by estate, by what it is about, and at the places of one’s roles', async () => {
    const about = { kind: 'deliberation', id: 'talk' } as const
    const first = await world.poll({ about })
    world.clock.forward(1)
    const second = await world.poll({ question: '灯几点亮' })
    const ids = async (who: string | null, data: object) => (await world.as(who).do('poll.list', data)).items.map(({ id }) => id)
    expect(await ids(null, { estate: 'yijing-garden' })).toEqual([second, first])
    expect(await ids(null, { about })).toEqual([first])
    expect(await ids('street', {})).toEqual([second, first])
    expect(await ids('chen', {})).toEqual([])
    expect(await code(null, 'poll.list', { estate: 'nowhere' })).toBe('notFound')
  })
})

describe('whoever leaves', () => {
  const keeper = () => {
    const found = keepers.find(({ kind }) => kind === 'voice')
    if (!found) throw new Error('no keeper')
    return found
  }

  test('takes the word along; of an open poll the word of another of the household counts again', async () => {
    await world.member('anna')
    await world.member('bo')
    const poll = await world.poll()
    await world.say('bo', poll, 'b')
    world.clock.forward(1)
    await world.say('anna', poll, 'a')
    expect(await keeper().export(world.context(), 'anna')).toEqual([expect.objectContaining({ question: '车怎么停', said: '划线编号' })])
    await keeper().erase(world.context(), { tenant: 'yanping', person: 'anna', names: [], marks: [], texts: [] })
    expect(await keeper().count(world.context(), 'anna')).toBe(0)
    expect(await world.voices(poll)).toMatchObject([{ choice: 'b', persons: ['bo'] }])
  })

  test('finds the words of households gone half a year after the end, and the sums kept', async () => {
    await world.member('anna')
    const poll = await world.poll()
    await world.say('anna', poll, 'a')
    world.clock.set(later(UNTIL, 2))
    await world.runPolls()
    expect(await keeper().sweep?.(world.context(), UNTIL)).toBe(0)
    expect(await keeper().sweep?.(world.context(), daysLater(UNTIL, 1))).toBe(1)
    expect(await world.as(null).do('poll.get', { poll })).toMatchObject({ spoke: 1, options: [{ count: 1 }, { count: 0 }] })
  })
})
