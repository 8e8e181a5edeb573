import { collections } from '@/cloud/collections'
import { voices } from '@/cloud/poll/collections'
import { type PollWorld, pollWorld } from '../../support/poll-world'
import { serverStore } from '../../support/store'

/** On PostgreSQL, with as many connections as there are. */
describe('two members of one household at once', () => {
  let world: PollWorld
  beforeEach(async () => {
    world = await pollWorld({ store: await serverStore(collections) })
    for (const person of ['anna', 'bo', 'cai']) await world.member(person)
  })
  afterEach(() => world.close())

  test('are one voice: both words are kept, one of them counts, and the sums say one household', async () => {
    const poll = await world.poll()
    for (let round = 0; round < 8; round += 1) {
      world.clock.forward(1)
      const words = await Promise.all([
        world.as('anna').try('poll.say', { poll, household: 'h301', choice: 'a' }),
        world.as('bo').try('poll.say', { poll, household: 'h301', choice: 'b' }),
        world.as('cai').try('poll.say', { poll, household: 'h301', choice: 'a' }),
      ])
      expect(words.filter(({ ok }) => ok).length).toBeGreaterThan(0)
      for (const word of words) if (!word.ok) expect(word.refusal.code).toBe('conflict')
      const [voice, ...others] = await world.voices(poll)
      expect(others).toEqual([])
      expect(voice?.said.find(({ person }) => person === voice.person)?.word).toBe(voice?.choice)
      const [a, b] = await Promise.all(['a', 'b'].map((choice) => world.store.count(voices, { eq: { poll, choice } })))
      expect((a ?? 0) + (b ?? 0)).toBe(1)
    }
    const [voice] = await world.voices(poll)
    expect([...(voice?.persons ?? [])].sort()).toEqual(['anna', 'bo', 'cai'])
  })

  test('the same request sent twice at once says one word', async () => {
    const poll = await world.poll()
    const twice = await Promise.all(
      [1, 2].map(() => world.as('anna').try('poll.say', { poll, household: 'h301', choice: 'a' }, 'request-same')),
    )
    expect(twice.every(({ ok }) => ok)).toBe(true)
    expect((await world.voices(poll)).map(({ said }) => said.length)).toEqual([1])
  })
})
