import { polls, voices } from '@/cloud/poll/collections'
import { runPolls } from '@/cloud/poll/timer'
import type { DoorContracts } from '@/domain/capabilities'
import type { InputOf } from '@/domain/shared/contract'
import { china } from './clock'
import { type HouseholdWorld, householdWorld } from './household-world'
import type { WorldOptions } from './repair-world'

export type PollWorld = Awaited<ReturnType<typeof pollWorld>>

export const UNTIL = china('2026-11-30 18:00')

/** The world of households with somebody who asks them. */
export async function pollWorld(options: WorldOptions = {}) {
  const world: HouseholdWorld = await householdWorld(options)
  return {
    ...world,
    /** A question to 怡景嘉园 with two options, until next Monday. @returns its id */
    async poll(input: Partial<InputOf<DoorContracts['poll.ask']>> = {}): Promise<string> {
      const asked = { estate: 'yijing-garden', question: '车怎么停', words: '', options: ['划线编号', '错时共享'], until: UNTIL, ...input }
      return (await world.as('secretary').do('poll.ask', asked)).id
    },
    say: (person: string, poll: string, choice: string, household = 'h301') => world.as(person).do('poll.say', { poll, household, choice }),
    async stored(poll: string) {
      const found = await world.store.get(polls, poll)
      if (!found) throw new Error(`No poll ${poll}`)
      return found.data
    },
    voices: async (poll: string) => (await world.store.query(voices, { eq: { poll }, limit: 100 })).map(({ data }) => data),
    runPolls: () => runPolls(world.context()),
  }
}
