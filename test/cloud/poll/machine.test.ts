import { mayTake } from '@/domain/poll/ability'
import { machine, type Party, STATES, type State } from '@/domain/poll/machine'
import { moveOf } from '@/domain/shared/machine'
import { later } from '../../support/clock'
import { type PollWorld, pollWorld, UNTIL } from '../../support/poll-world'

let world: PollWorld
beforeEach(async () => {
  world = await pollWorld()
  await world.member('anna')
})
afterEach(() => world.close())

/** Who stands to the poll as what. */
const WHO: Readonly<Record<Exclude<Party, 'system'>, string>> = { voice: 'anna', desk: 'secretary', neighbour: 'li', staff: 'gridWorker' }
const TAKEN = ['say', 'withdraw'] as const

async function pollIn(state: State): Promise<string> {
  const poll = await world.poll()
  if (state === 'withdrawn') await world.as('secretary').do('poll.withdraw', { poll, reason: '重新问' })
  if (state === 'closed') {
    world.clock.set(later(UNTIL, 2))
    await world.runPolls()
  }
  expect((await world.stored(poll)).state).toBe(state)
  return poll
}

test.each(STATES.flatMap((state) => TAKEN.map((action) => [state, action] as const)))(
  'the door does as the table says: in %s, %s',
  async (state, action) => {
    const move = moveOf(machine, state, action)
    for (const [party, who] of Object.entries(WHO) as [Exclude<Party, 'system'>, string][]) {
      const poll = await pollIn(state)
      const data = action === 'say' ? { poll, household: 'h301', choice: 'a' } : { poll, reason: '选项写错了' }
      const answer = await world.as(who).try(`poll.${action}`, data)
      if (!mayTake(action, [party])) expect(answer).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
      else if (!move) expect(answer).toMatchObject({ ok: false, refusal: { code: expect.stringMatching(/^(wrongState|tooLate)$/) } })
      else expect(answer).toMatchObject({ ok: true, value: { state: move.to === 'same' ? state : move.to } })
      if (state === 'closed') world.clock.set(later(UNTIL, -60 * 24 * 7))
    }
  },
)
