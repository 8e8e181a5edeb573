import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import { tally } from '../../domain/vote/count'
import { decide } from '../../domain/vote/decide'
import type { RecordLine } from '../../domain/vote/record'
import type { RollLine, Vote } from '../../domain/vote/vote'
import type { Context } from '../context'
import { voteRecords, votes } from './collections'
import { GONE } from './present'
import { countLine, linesOf } from './tally'
import { settleVote } from './tell'

/**
 * Counts a vote whose time is over and writes its record. By then no ballot comes any more: the last was asked for before the end, and
 * counting begins a minute later.
 */
export async function closeVote(
  context: Context,
  id: string,
): Promise<Outcome<Vote, 'notFound' | 'wrongState' | 'tooSoon' | 'conflict' | 'reusedRequest'>> {
  const { store, now } = context
  const found = await store.get(votes, id)
  const roll = found?.data.roll
  if (!found || !roll) return refuse('notFound', GONE)
  if (now < found.data.closeAt) return refuse('tooSoon', '还没到截止时间，现在不能计票')
  const lines = await linesOf(store, roll.id)
  const counts = tally(lines.map(countLine))
  const outcome = await context.once<Vote, 'notFound' | 'wrongState' | 'tooSoon'>(async (tx) => {
    const stored = await tx.get(votes, id)
    if (!stored) return refuse('notFound', GONE)
    const decided = decide(stored.data, { action: 'close', counts }, { now, parties: ['system'], person: null })
    if (!decided.ok) return refuse(decided.refusal.code === 'tooSoon' ? 'tooSoon' : 'wrongState', decided.refusal.message)
    await tx.replace(votes, id, stored.version, decided.value)
    await tx.insert(voteRecords, id, { tenant: stored.data.tenant, closedAt: now, lines: recordOf(lines) })
    return accept(decided.value)
  })
  if (outcome.ok) await settleVote(context, id)
  return outcome
}

/** Lines without names and doors, ordered by their numbers, so that their order tells nothing. */
export function recordOf(lines: readonly RollLine[]): RecordLine[] {
  const record = lines.map(({ number, area, head, ballot }) => ({ number, area, head, choice: ballot?.choice ?? null }))
  return record.sort((one, other) => (one.number < other.number ? -1 : 1))
}
