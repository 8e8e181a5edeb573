import { NEVER } from '../../domain/adoption/adoption'
import { decide } from '../../domain/adoption/decide'
import { accept } from '../../domain/shared/refusal'
import { instant, MINUTE, ms } from '../../domain/shared/time'
import type { Context } from '../context'
import { settleAll } from '../store/settle'
import { adoptions } from './collections'
import { free } from './target'
import { follow, settleAdoption } from './tell'

/** A request that left something to be told has surely ended after this; milliseconds. */
const SETTLE_AFTER = MINUTE
const BATCH = 100

/** Everything that claims owe the clock: told a week before, free again when nothing is heard. @returns how much was done */
export async function runAdoptions(context: Context): Promise<number> {
  const lapsed = await moveDue(context, 'lapse', 'lapseAt')
  const reminded = await moveDue(context, 'remind', 'remindAt')
  const before = instant(ms(context.now) - SETTLE_AFTER)
  const { settled, failed } = await settleAll(context.store, adoptions, before, (id, effect) => follow(context, id, effect))
  for (const { id, error } of failed) context.log.error({ adoption: id, err: error }, 'a claim could not be settled')
  return lapsed + reminded + settled
}

async function moveDue(context: Context, action: 'remind' | 'lapse', due: 'remindAt' | 'lapseAt'): Promise<number> {
  const { now, store } = context
  let moved = 0
  for await (const { id, data } of store.cursor(adoptions, { range: { [due]: { lte: now, lt: NEVER } } })) {
    const done = await context.once(async (tx) => {
      const stored = await tx.get(adoptions, id)
      const decided = stored && decide(stored.data, { action }, { now, parties: ['system'], person: null })
      // Somebody was quicker: nothing to do any more.
      if (!stored || !decided?.ok) return accept(false)
      if (action === 'lapse') await free(tx, id, stored.data, now)
      await tx.replace(adoptions, id, stored.version, decided.value)
      return accept(true)
    })
    if (!done.ok || !done.value) continue
    await settleAdoption(context, id, data)
    moved += 1
    if (moved >= BATCH) break
  }
  return moved
}
