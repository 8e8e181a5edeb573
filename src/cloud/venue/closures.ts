import { instant, ms } from '../../domain/shared/time'
import { dayStart, daysAhead, mealDay, shutDuring } from '../../domain/venue/rules'
import type { Context } from '../context'
import type { Transaction } from '../store/port'
import { mealOrders, mealPlans, reviews, slotBookings } from './collections'
import { BROKEN_AFTER, release } from './holding'
import { type House, houseOf, roomIn } from './house'
import { mealKind } from './meal'
import { slotKind } from './slot'

/** Released at once while somebody waits for the answer; the timer goes on with the rest. */
const AT_ONCE = 50

/**
 * Notes that hours, closures or meals of a centre changed, in the transaction that changes them: what is booked has to be looked through.
 * A note that was there already is made anew, so that whoever is looking through by the old one does not strike it off.
 */
export async function noteChange(tx: Transaction, { actor, now }: Pick<Context, 'actor' | 'now'>, centre: string): Promise<void> {
  const noted = await tx.get(reviews, centre)
  const review = { tenant: actor.tenant, since: now }
  await (noted ? tx.replace(reviews, centre, noted.version, review) : tx.insert(reviews, centre, review))
}

/** What was booked for when it is shut now is given back and told, as far as somebody can wait for it. Safe to run again. */
export async function followChange(context: Context, centre: string): Promise<void> {
  await review(context, centre, AT_ONCE)
}

/**
 * Looks through what is booked at a centre. The note stays until every request that may have read the centre as it was has ended:
 * what it books is found by the next look.
 * @returns how many were given back; as many as `most`: there may be more
 */
export async function review(context: Context, centre: string, most: number): Promise<number> {
  const { store, now } = context
  const noted = await store.get(reviews, centre)
  if (!noted) return 0
  const house = await houseOf({ store, actor: { kind: 'system', tenant: noted.data.tenant } }, centre)
  let done = 0
  for await (const giveBack of shutNow(context, house, centre)) {
    if (done === most) return done
    await giveBack()
    done += 1
  }
  if (noted.data.since <= instant(ms(now) - BROKEN_AFTER)) await store.remove(reviews, centre, noted.version)
  return done
}

/** How to give back each booking that cannot be. */
async function* shutNow(context: Context, house: House | null, centre: string): AsyncIterable<() => Promise<unknown>> {
  const { store, now } = context
  for await (const { id, data } of store.cursor(slotBookings, { eq: { centre, state: 'held' }, range: { from: { gt: now } } })) {
    const room = house && roomIn(house, data.room)
    const reason = house && room ? shutDuring(house.data, room.room, data) : '这个地方撤掉了'
    if (reason !== null) yield () => release(context, slotKind(context), id, 'closed', reason)
  }
  const plan = (await store.get(mealPlans, centre))?.data
  const canteen = house && plan && roomIn(house, plan.room)
  for (const day of plan ? daysAhead(now, plan.ahead + 1) : []) {
    // Whether orders are taken is another matter: what was ordered is cooked.
    const state =
      house && plan && canteen
        ? mealDay({ ...plan, open: true }, house.data, canteen.room, day, dayStart(day))
        : { is: 'shut' as const, words: '助餐点撤掉了' }
    if (state.is !== 'shut') continue
    for await (const { id } of store.cursor(mealOrders, { eq: { centre, day, state: 'held' } }))
      yield () => release(context, mealKind(context), id, 'closed', state.words)
  }
}
