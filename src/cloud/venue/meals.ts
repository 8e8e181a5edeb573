import type { Room } from '../../domain/centre/centre'
import type { Person } from '../../domain/shared/actor'
import { covers } from '../../domain/shared/actor'
import { accept, refuse } from '../../domain/shared/refusal'
import { chinaDay } from '../../domain/shared/time'
import { HELPERS } from '../../domain/venue/ability'
import type { venueContract } from '../../domain/venue/contract'
import { mealCounter } from '../../domain/venue/counter'
import type { MealOrder, MealPlan } from '../../domain/venue/meal'
import { dayLater, daysAhead, mealCapacity, mealCutOff, mealDay } from '../../domain/venue/rules'
import type { EaterView, MealDayView, MealView } from '../../domain/venue/schema'
import type { Context, Handler } from '../context'
import { treeOf } from '../place/tree'
import type { Stored } from '../store/port'
import { mealOrders, mealPlans } from './collections'
import { type House, homeThere, houseOf, roomIn, troubleOf } from './house'
import { viewer } from './order'
import { leftOf } from './seat'

/** A helper has a few dozen elders; older orders bring nobody new. */
const LOOKED_AT = 100
const BUILDINGS = 100

/** The days ahead, and for whom I can order. */
export const meals: Handler<(typeof venueContract)['venue.meals']> = async (context, { centre }) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const house = await houseOf(context, centre)
  const plan = (await store.get(mealPlans, centre))?.data
  const found = house && plan && roomIn(house, plan.room)
  if (!house || !plan || !found) return refuse('notFound', '这里没有助餐')
  const orders = (
    await store.query(mealOrders, { eq: { person: actor.person }, order: { by: 'day', direction: 'desc' }, limit: LOOKED_AT })
  ).filter(({ data }) => data.centre === centre)
  const home = await homeThere(context, actor, house)
  const address = home && `${await treeOf(store, actor.tenant).nameOf(home.building)}${context.services.secrets.open(home.room)}`
  const days = daysAhead(now, plan.ahead)
  return accept({
    centre: { id: house.id, name: house.data.name },
    room: { id: found.room.id, name: found.room.name },
    price: plan.price,
    delivery: plan.delivery,
    trouble: troubleOf(actor, house, plan.forWhom)?.replace('预约', '订餐') ?? null,
    buildings: await buildingsOf(context, actor, house),
    home: address,
    eaters: await eatersOf(context, house, orders, address),
    days: await Promise.all(days.map((day) => dayOf(context, { house, plan, room: found.room, day }, orders))),
  })
}

interface Scene {
  house: House
  plan: MealPlan
  room: Room
  day: string
}

async function dayOf(context: Context, { house, plan, room, day }: Scene, orders: readonly Stored<MealOrder>[]): Promise<MealDayView> {
  const state = mealDay(plan, house.data, room, day, context.now)
  const left = await leftOf(context.store, mealCounter(house.id, day), mealCapacity(plan, day))
  const mine: MealView[] = []
  for (const { id, data } of orders)
    if (data.day === day && data.state === 'held') mine.push((await viewer(context, house, plan, data))(id, data))
  return {
    day,
    menu: plan.menus.find((menu) => menu.day === day)?.words ?? '',
    state: state.is === 'open' ? (left > 0 ? 'open' : 'full') : state.is === 'later' ? 'shut' : state.is,
    words: state.is === 'shut' ? state.words : '',
    left: state.is === 'shut' ? 0 : left,
    cutOff: mealCutOff(plan, day),
    mine,
  }
}

/** Oneself, then everybody for whom one ordered lately, each as the last time. */
async function eatersOf(context: Context, house: House, orders: readonly Stored<MealOrder>[], home: string | null): Promise<EaterView[]> {
  const { secrets } = context.services
  const since = dayLater(chinaDay(context.now), -60)
  const seen = new Map<string, EaterView>()
  for (const { id, data } of orders) {
    if (seen.has(data.eater) || data.day < since) continue
    const building = data.building === null ? '' : await treeOf(context.store, context.actor.tenant).nameOf(data.building)
    const address = data.kind === 'self' ? home : data.door === null ? null : `${building}${secrets.open(data.door)}`
    seen.set(data.eater, {
      key: data.eater,
      kind: data.kind,
      name: data.kind === 'self' ? '我自己' : secrets.open(data.name),
      order: data.kind === 'self' ? null : id,
      address,
      way: data.way,
      diet: data.diet === null ? null : secrets.open(data.diet),
    })
  }
  const self = [...seen.values()].find(({ kind }) => kind === 'self')
  const first: EaterView = self ?? { key: 'self', kind: 'self', name: '我自己', order: null, address: home, way: 'here', diet: null }
  const troubled = troubleOf(context.actor, house, 'community') !== null && self === undefined
  const others = [...seen.values()].filter(({ kind }) => kind !== 'self')
  return troubled && others.length > 0 ? [...others, first] : [first, ...others]
}

/** Buildings of the community in which the actor may order for elders. */
async function buildingsOf({ store }: Context, actor: Person, house: House): Promise<{ id: string; name: string }[]> {
  if (!actor.hats.some(({ role }) => (HELPERS as readonly string[]).includes(role))) return []
  const tree = treeOf(store, actor.tenant)
  const found: { id: string; name: string }[] = []
  for await (const { id, data } of tree.below(house.data.community, 'building')) {
    if (found.length === BUILDINGS) break
    if (covers(actor, HELPERS, data.path)) found.push({ id, name: `${await tree.nameOf(data.parent ?? '')}${data.name}` })
  }
  return found
}
