import type { Instant } from '../shared/time'
import type { Poll } from './poll'
import { leading, percentOf, showsResults, stateAt } from './rules'
import type { MyVoice, PollCard, PollView } from './schema'

export interface Reading {
  now: Instant
  estateName: string
  /** Households for which the reader may speak. */
  mine: readonly MyVoice[]
  /** Households that spoke. */
  spoke: number
}

export function cardOf(id: string, poll: Poll, { now, estateName, mine, spoke }: Reading): PollCard {
  const { estate, question, until, createdAt } = poll
  const state = stateAt(poll, now)
  const waits = state === 'open' && mine.some(({ choice }) => choice === null)
  return { id, estate: { id: estate, name: estateName }, question, state, until, spoke, waits, createdAt }
}

export function viewOf(
  id: string,
  poll: Poll,
  { counts, households, desk, ...reading }: Reading & { counts: readonly number[]; households: number; desk: boolean },
): PollView {
  const card = cardOf(id, poll, reading)
  const shows = showsResults(
    card.state,
    reading.mine.some(({ choice }) => choice !== null),
  )
  const leads = shows ? leading(counts) : []
  return {
    ...card,
    words: poll.words,
    about: poll.about && { ...poll.about },
    options: poll.options.map(({ id: option, words }, index) => ({
      id: option,
      words,
      count: shows ? (counts[index] ?? 0) : null,
      percent: shows ? percentOf(counts[index] ?? 0, reading.spoke) : null,
      leads: leads.includes(index),
    })),
    households,
    mine: reading.mine.map((voice) => ({ ...voice })),
    reason: poll.reason,
    mayWithdraw: desk && card.state === 'open',
    mayVoteOn: desk && card.state === 'closed',
  }
}
