import { instant, ms } from '../../domain/shared/time'
import type { Holding } from '../../domain/venue/venue'
import type { Context } from '../context'
import type { Query } from '../store/port'
import { review } from './closures'
import { reviews } from './collections'
import { BROKEN_AFTER, finishBroken, type Kind } from './holding'
import { mealKind } from './meal'
import { slotKind } from './slot'

/** A run stays short; the next one goes on. */
const BATCH = 100

/** Finishes what broke off, and gives back what is booked for when a centre is shut now. @returns how many */
export async function settleVenues(context: Context): Promise<number> {
  let done = (await finishAll(context, slotKind(context))) + (await finishAll(context, mealKind(context)))
  for (const { id } of await context.store.query(reviews, { order: { by: 'since', direction: 'asc' }, limit: 10 }))
    done += await review(context, id, BATCH)
  return done
}

async function finishAll<T extends Holding>(context: Context, kind: Kind<T>): Promise<number> {
  const before = instant(ms(context.now) - BROKEN_AFTER)
  const broken = {
    range: { busySince: { lte: before } },
    order: { by: 'busySince', direction: 'asc' },
    limit: BATCH,
  } as unknown as Query<T>
  const found = await context.store.query(kind.collection, broken)
  for (const { id } of found) {
    try {
      await finishBroken(context, kind, id)
    } catch (error) {
      // One that surprises must not keep the others waiting.
      context.log.error({ matter: id, err: error }, 'a broken-off booking could not be finished')
    }
  }
  return found.length
}
