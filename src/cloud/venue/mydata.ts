import { chinaDay } from '../../domain/shared/time'
import { mealCounter, slotCounter } from '../../domain/venue/counter'
import type { MealOrder } from '../../domain/venue/meal'
import { seats } from '../booking/seats'
import type { Context } from '../context'
import { treeOf } from '../place/tree'
import type { Keeper } from '../privacy/keeper'
import type { Stored } from '../store/port'
import { removeAll } from '../store/remove'
import { allowances, mealOrders, roomDays, slotBookings } from './collections'
import { release } from './holding'
import { mealKind } from './meal'
import { slotKind } from './slot'

/** Rooms and courts that I booked. */
export const slot: Keeper = {
  kind: 'slot',
  count: ({ store }, person) => store.count(slotBookings, { eq: { person } }),
  async export({ store }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { data } of store.cursor(slotBookings, { eq: { person } })) {
      const { centre, room, from, to, state, why, at } = data
      found.push({ centre, room, from, to, state, why, at })
    }
    return found
  },
  /** What is still to come is free for others at once. */
  async erase(context, { person }) {
    for await (const { id } of context.store.cursor(slotBookings, { eq: { person, state: 'held' } }))
      await release(context, slotKind(context), id, 'self')
    for await (const { id, version } of context.store.cursor(slotBookings, { eq: { person } }))
      await context.store.remove(slotBookings, id, version)
  },
  async sweep({ store }, before) {
    let removed = 0
    for await (const { id, version, data } of store.cursor(slotBookings, { range: { ends: { lt: before } } })) {
      await removeCounter({ store }, slotCounter(data.centre, data.room, data.from))
      if (await store.remove(slotBookings, id, version)) removed += 1
    }
    await removeAll(store, roomDays, { range: { day: { lt: chinaDay(before) } } }, 'day')
    await removeAll(store, allowances, { range: { until: { lt: before } } }, 'until')
    return removed
  },
}

/** Meals that I ordered: for myself, at home, and for elders whom I look after. */
export const meal: Keeper = {
  kind: 'meal',
  count: ({ store }, person) => store.count(mealOrders, { eq: { person } }),
  async export(context, person) {
    const found: Record<string, unknown>[] = []
    for await (const each of context.store.cursor(mealOrders, { eq: { person } })) found.push(await ownOrder(context, each))
    return found
  },
  /** Names and doors of my own table; an elder's are the elder's. */
  async known({ store, services: { secrets } }, person) {
    const names = new Set<string>()
    const texts = new Set<string>()
    for await (const { data } of store.cursor(mealOrders, { eq: { person } })) {
      if (data.kind !== 'elder') names.add(secrets.open(data.name))
      if (data.kind !== 'elder' && data.diet !== null) texts.add(secrets.open(data.diet))
    }
    return { names: [...names], marks: [], texts: [...texts] }
  },
  /** An elder's meal that is still to come is cooked all the same: its helper's id leads nowhere. */
  async erase(context, { person }) {
    for await (const { id, data } of context.store.cursor(mealOrders, { eq: { person } })) {
      if (data.kind === 'elder' && data.state === 'held' && data.ends > context.now) continue
      if (data.state === 'held' && data.ends > context.now) await release(context, mealKind(context), id, 'self')
      const left = await context.store.get(mealOrders, id)
      if (left) await context.store.remove(mealOrders, id, left.version)
    }
  },
  async sweep({ store }, before) {
    let removed = 0
    for await (const { id, version, data } of store.cursor(mealOrders, { range: { ends: { lt: before } } })) {
      await removeCounter({ store }, mealCounter(data.centre, data.day))
      if (await store.remove(mealOrders, id, version)) removed += 1
    }
    return removed
  },
}

/** As I wrote it; of an elder only that it was ordered. */
async function ownOrder({ store, actor, services: { secrets } }: Context, { data }: Stored<MealOrder>): Promise<Record<string, unknown>> {
  const { day, kind, portions, way, state, at, building } = data
  const open = (sealed: string | null) => (sealed === null ? null : secrets.open(sealed))
  const whose = kind === 'elder' ? {} : { name: open(data.name), door: open(data.door), diet: open(data.diet) }
  return {
    day,
    kind,
    portions,
    way,
    state,
    at,
    building: building === null ? null : await treeOf(store, actor.tenant).nameOf(building),
    ...whose,
  }
}

/** Of a day long gone. */
async function removeCounter({ store }: Pick<Context, 'store'>, id: string): Promise<void> {
  const found = await store.get(seats, id)
  if (found) await store.remove(seats, id, found.version)
}
