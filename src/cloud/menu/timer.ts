import { decide } from '../../domain/menu/decide'
import { accept } from '../../domain/shared/refusal'
import { instant, MINUTE, ms } from '../../domain/shared/time'
import type { Context } from '../context'
import { settleAll } from '../store/settle'
import { sweepTaken } from './capacity'
import { orders } from './collections'
import { follow, settleOrder } from './tell'

/** A request that left something to be told has surely ended after this; milliseconds. */
const SETTLE_AFTER = MINUTE
const BATCH = 100

/** Everything that orders owe the clock. @returns how much was done */
export async function runMenu(context: Context): Promise<number> {
  const reminded = await remindLate(context)
  const before = instant(ms(context.now) - SETTLE_AFTER)
  const { settled, failed } = await settleAll(context.store, orders, before, (id, effect) => follow(context, id, effect))
  for (const { id, error } of failed) context.log.error({ order: id, err: error }, 'an order could not be settled')
  return reminded + settled + (await sweepTaken(context))
}

/** Orders without an answer past their day: both sides hear of it, once. @returns how many */
export async function remindLate(context: Context): Promise<number> {
  const { now, store } = context
  let reminded = 0
  for await (const { id, data } of store.cursor(orders, { eq: { state: 'placed' }, range: { dueAt: { lte: now } } })) {
    if (data.steps.some(({ action }) => action === 'remind')) continue
    const done = await context.once(async (tx) => {
      const stored = await tx.get(orders, id)
      if (!stored || stored.data.dueAt > now || stored.data.steps.some(({ action }) => action === 'remind')) return accept(false)
      const decided = decide(stored.data, { action: 'remind' }, { now, parties: ['system'], person: null })
      if (!decided.ok) return accept(false)
      await tx.replace(orders, id, stored.version, decided.value)
      return accept(true)
    })
    if (!done.ok || !done.value) continue
    await settleOrder(context, id)
    reminded += 1
    if (reminded >= BATCH) break
  }
  return reminded
}
