import type { Poll } from '../../domain/poll/poll'
import { settled } from '../../domain/poll/rules'
import { instant, MINUTE, ms } from '../../domain/shared/time'
import type { Context } from '../context'
import { settleAll } from '../store/settle'
import { polls, voices } from './collections'
import { countHouseholds, membersOf } from './members'
import { countsOf, sum } from './present'
import { follow, settlePoll } from './tell'

/** A request that came before the end has surely ended after this; milliseconds. */
const SETTLE_AFTER = MINUTE
const BATCH = 20

/** Everything that polls owe the clock. @returns how much was done */
export async function runPolls(context: Context): Promise<number> {
  const before = instant(ms(context.now) - SETTLE_AFTER)
  const { settled: told, failed } = await settleAll(context.store, polls, before, (id, effect) => follow(context, id, effect))
  for (const { id, error } of failed) context.log.error({ poll: id, err: error }, 'a poll could not be settled')
  const due = await context.store.query(polls, {
    eq: { state: 'open' },
    range: { until: { lte: before } },
    order: { by: 'until', direction: 'asc' },
    limit: BATCH,
  })
  for (const { id, data } of due) await close(context, id, data)
  return told + due.length
}

/**
 * Ends a poll whose day has come: whoever has moved out meanwhile speaks for the household no longer, the sums are counted and kept.
 * Safe to run again from any point; nobody can speak any more.
 */
async function close(context: Context, id: string, poll: Poll): Promise<void> {
  const { store, now } = context
  for await (const voice of store.cursor(voices, { eq: { poll: id } })) {
    const members = await membersOf(store, context, voice.data.household, voice.data.persons)
    const after = settled(voice.data, members)
    if (after.choice !== voice.data.choice) await store.replace(voices, voice.id, voice.version, after)
  }
  const counts = await countsOf(store, id, poll)
  const households = await countHouseholds(store, poll.tenant, poll.estate)
  const result = { counts, spoke: sum(counts), households }
  const closed = { state: 'closed', result, pending: [{ key: 'close', does: 'tell' }], pendingSince: now, updatedAt: now } as const
  const set: Partial<Poll> = { ...closed, pending: [...closed.pending] }
  if (await store.patch(polls, id, { guard: { eq: { state: 'open' } }, set })) await settlePoll(context, id)
}
