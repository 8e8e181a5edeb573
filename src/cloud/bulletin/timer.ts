import { decide } from '../../domain/bulletin/decide'
import { accept } from '../../domain/shared/refusal'
import { instant, MINUTE, ms } from '../../domain/shared/time'
import type { Context } from '../context'
import { settleAll } from '../store/settle'
import { bulletins } from './collections'
import { countLeftOver } from './readings'
import { spreadOn } from './spread'
import { follow, settleBulletin } from './tell'

/** A request that left something to be told has surely ended after this; milliseconds. */
const SETTLE_AFTER = MINUTE
const BATCH = 100

/** Everything that bulletins owe the clock. @returns how much was done */
export async function runBulletins(context: Context): Promise<number> {
  const ended = await endDue(context)
  const { settled, failed } = await settleAll(context.store, bulletins, instant(ms(context.now) - SETTLE_AFTER), (id, effect) =>
    follow(context, id, effect),
  )
  for (const { id, error } of failed) context.log.error({ bulletin: id, err: error }, 'a bulletin could not be settled')
  return ended + settled + (await spreadOn(context)) + (await countLeftOver(context.store, context.now))
}

/** What has passed its time ends. @returns how many */
export async function endDue(context: Context): Promise<number> {
  const due = await context.store.query(bulletins, {
    range: { endAt: { lte: context.now } },
    order: { by: 'endAt', direction: 'asc' },
    limit: BATCH,
  })
  let ended = 0
  for (const { id } of due) {
    const done = await context.once(async (tx) => {
      const stored = await tx.get(bulletins, id)
      if (!stored || stored.data.endAt > context.now) return accept(false)
      const decided = decide(stored.data, { action: 'expire' }, { now: context.now, parties: ['system'], person: null })
      if (!decided.ok) return accept(false)
      await tx.replace(bulletins, id, stored.version, decided.value)
      return accept(true)
    })
    if (!done.ok || !done.value) continue
    ended += 1
    await settleBulletin(context, id)
  }
  return ended
}
