import { accept } from '../../domain/shared/refusal'
import { instant, MINUTE, ms } from '../../domain/shared/time'
import { NEVER } from '../../domain/vote/vote'
import type { Context } from '../context'
import { removeAll } from '../store/remove'
import { settleAll } from '../store/settle'
import { closeVote } from './close'
import { proxyCodes, votes, voteTallies } from './collections'
import { recounted } from './tally'
import { follow, settleVote } from './tell'

/** A request that left something to be told has surely ended after this; milliseconds. */
const SETTLE_AFTER = MINUTE
/** A request may break off between its ballot and its mark that the sums are old: they are older than this at most; milliseconds. */
const RECOUNT_AFTER = 10 * MINUTE
const BATCH = 20

/** Everything that votes owe the clock. @returns how much was done */
export async function runVotes(context: Context): Promise<number> {
  const done = (await closeDue(context)) + (await remindDue(context))
  const before = instant(ms(context.now) - SETTLE_AFTER)
  const { settled, failed } = await settleAll(context.store, votes, before, (id, effect) => follow(context, id, effect))
  for (const { id, error } of failed) context.log.error({ vote: id, err: error }, 'a vote could not be settled')
  await recountOld(context)
  return done + settled + (await removeAll(context.store, proxyCodes, { range: { until: { lte: context.now } } }, 'until'))
}

async function closeDue(context: Context): Promise<number> {
  const range = { closeAt: { lte: context.now } }
  const due = await context.store.query(votes, { range, order: { by: 'closeAt', direction: 'asc' }, limit: BATCH })
  let closed = 0
  for (const { id } of due) if ((await closeVote(context, id)).ok) closed += 1
  return closed
}

/** Who has not voted hears of it once. */
async function remindDue(context: Context): Promise<number> {
  const { now, store } = context
  const due = await store.query(votes, { range: { remindAt: { lte: now } }, order: { by: 'remindAt', direction: 'asc' }, limit: BATCH })
  for (const { id } of due) {
    await context.once(async (tx) => {
      const stored = await tx.get(votes, id)
      if (!stored || stored.data.remindAt > now) return accept(null)
      const { pending, pendingSince } = stored.data
      const told = { key: 'tellLast', does: 'tellLast' as const }
      await tx.replace(votes, id, stored.version, {
        ...stored.data,
        remindAt: NEVER,
        pending: [...pending, told],
        pendingSince: pendingSince ?? now,
      })
      return accept(null)
    })
    await settleVote(context, id)
  }
  return due.length
}

async function recountOld({ store, now }: Context): Promise<void> {
  for await (const { id, data } of store.cursor(votes, { eq: { state: 'open' } })) {
    const known = await store.get(voteTallies, id)
    if (data.roll && known && ms(now) - ms(known.data.at) >= RECOUNT_AFTER) await recounted(store, id, data.roll.id, now)
  }
}
