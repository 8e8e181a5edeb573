import { accept } from '../../domain/shared/refusal'
import { instant, MINUTE, ms } from '../../domain/shared/time'
import { decide } from '../../domain/space/decide'
import { NEVER } from '../../domain/space/space'
import type { Context } from '../context'
import { settleAll } from '../store/settle'
import { spaces } from './collections'
import { follow, settleWritten } from './tell'

/** A request that left something to be told has surely ended after this; milliseconds. */
const SETTLE_AFTER = MINUTE
const BATCH = 100

/** Everything that spaces owe the clock. @returns how much was done */
export async function runSpaces(context: Context): Promise<number> {
  const slept = await sleepIdle(context)
  const before = instant(ms(context.now) - SETTLE_AFTER)
  const { settled, failed } = await settleAll(context.store, spaces, before, (id, effect) => follow(context, id, effect))
  for (const { id, error } of failed) context.log.error({ space: id, err: error }, 'a space could not be settled')
  return slept + settled
}

/** What nothing has moved for 90 days falls asleep. @returns how many */
async function sleepIdle(context: Context): Promise<number> {
  const { now, store } = context
  let slept = 0
  for await (const { id } of store.cursor(spaces, { range: { sleepAt: { lte: now, lt: NEVER } } })) {
    const done = await context.once(async (tx) => {
      const stored = await tx.get(spaces, id)
      const decided = stored && decide(stored.data, { action: 'sleep' }, { now, parties: ['system'], person: null, name: '系统' })
      // Somebody was quicker: nothing to do any more.
      if (!stored || !decided?.ok) return accept(false)
      await tx.replace(spaces, id, stored.version, decided.value)
      return accept(true)
    })
    if (!done.ok || !done.value) continue
    await settleWritten(context, id)
    slept += 1
    if (slept >= BATCH) break
  }
  return slept
}
