import { partiesOf } from '../../domain/poll/ability'
import { type Poll, voiceId } from '../../domain/poll/poll'
import type { MyVoice, PollCard, PollView } from '../../domain/poll/schema'
import { cardOf, viewOf } from '../../domain/poll/view'
import type { Context } from '../context'
import { treeOf } from '../place/tree'
import type { Store, Stored } from '../store/port'
import { voices } from './collections'
import { countHouseholds, speaksFor } from './members'

export const GONE = '没有找到这次征询'

/** Counted from the documents that decide, so that it is exact at every moment. */
export async function countsOf(store: Store, id: string, { options, result }: Poll): Promise<number[]> {
  if (result) return [...result.counts]
  return Promise.all(options.map((option) => store.count(voices, { eq: { poll: id, choice: option.id } })))
}

async function mineIn(context: Context, { id, data }: Stored<Poll>): Promise<MyVoice[]> {
  const { actor, store } = context
  const doors = await speaksFor(context, data.estate)
  return Promise.all(
    doors.map(async ({ household, door }) => {
      const voice = await store.get(voices, voiceId(id, household))
      const byMe = actor.kind === 'person' && voice?.data.person === actor.person
      return { household, door, choice: voice?.data.choice ?? null, byMe }
    }),
  )
}

export async function cardsOf(context: Context, found: readonly Stored<Poll>[]): Promise<PollCard[]> {
  const { actor, now, store } = context
  const tree = treeOf(store, actor.tenant)
  return Promise.all(
    found.map(async (poll) => {
      const [estateName, mine, counts] = await Promise.all([
        tree.nameOf(poll.data.estate),
        mineIn(context, poll),
        countsOf(store, poll.id, poll.data),
      ])
      return cardOf(poll.id, poll.data, { now, estateName, mine, spoke: sum(counts) })
    }),
  )
}

export async function viewIn(context: Context, poll: Stored<Poll>): Promise<PollView> {
  const { actor, now, store } = context
  const { id, data } = poll
  const [estateName, mine, counts, households] = await Promise.all([
    treeOf(store, actor.tenant).nameOf(data.estate),
    mineIn(context, poll),
    countsOf(store, id, data),
    data.result?.households ?? countHouseholds(store, actor.tenant, data.estate),
  ])
  const desk = partiesOf(actor, data, mine.length > 0).includes('desk')
  return viewOf(id, data, { now, estateName, mine, spoke: sum(counts), counts, households, desk })
}

export function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
