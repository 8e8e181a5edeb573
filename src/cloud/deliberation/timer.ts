import { instant, MINUTE, ms } from '../../domain/shared/time'
import type { Context } from '../context'
import { settleAll } from '../store/settle'
import { agreedActions, deliberations } from './collections'
import { follow, tellOwner } from './tell'
import { tellOn } from './telling'

/** A request that left something to be told has surely ended after this; milliseconds. */
const SETTLE_AFTER = MINUTE
const BATCH = 100

/** Everything that talks owe the clock. @returns how much was done */
export async function runDeliberations(context: Context): Promise<number> {
  const { settled, failed } = await settleAll(context.store, deliberations, instant(ms(context.now) - SETTLE_AFTER), (id, effect) =>
    follow(context, id, effect),
  )
  for (const { id, error } of failed) context.log.error({ deliberation: id, err: error }, 'a talk could not be settled')
  return settled + (await remindLate(context)) + (await tellOn(context))
}

/** Whoever took something on whose day has passed hears of it once. @returns how many actions */
async function remindLate(context: Context): Promise<number> {
  const { store, now } = context
  let reminded = 0
  for await (const { id, data } of store.cursor(agreedActions, { eq: { open: true }, range: { dueAt: { lte: now } } })) {
    if (data.remindedAt !== null) continue
    await tellOwner(context, id, data, 'late', now)
    if (await store.patch(agreedActions, id, { guard: { eq: { open: true, remindedAt: null } }, set: { remindedAt: now } })) reminded += 1
    if (reminded >= BATCH) break
  }
  return reminded
}
