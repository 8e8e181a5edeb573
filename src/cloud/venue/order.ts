import type { Person } from '../../domain/shared/actor'
import type { ParsedOf } from '../../domain/shared/contract'
import { accept, type Outcome, type RefusalCode, refuse } from '../../domain/shared/refusal'
import type { venueContract } from '../../domain/venue/contract'
import { mealCounter } from '../../domain/venue/counter'
import type { MealOrder, MealPlan } from '../../domain/venue/meal'
import { dayLater, dayStart, mealCapacity, mealCutOff, mealDay } from '../../domain/venue/rules'
import type { Context, Handler } from '../context'
import { treeOf } from '../place/tree'
import { mealOrders, mealPlans } from './collections'
import { accepted, eaterOf } from './eater'
import { hold, holdingId, release } from './holding'
import { type House, houseOf, roomIn } from './house'
import { mealKind, mealSteps } from './meal'
import { leftOf } from './seat'
import { mealViewOf } from './view'

type Contracts = typeof venueContract

interface Plan {
  house: House
  plan: MealPlan
  order: MealOrder
}

export const orderMeal: Handler<Contracts['venue.orderMeal']> = async (context, input) => {
  const { actor } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const id = holdingId(context, actor, 'venue.orderMeal')
  const planned = await planOf(context, actor, input, id)
  if (!planned.ok) return planned
  const { house, plan, order } = planned.value
  const view = await viewer(context, house, plan, order)
  const steps = mealSteps(context, id, order, mealCapacity(plan, order.day))
  return hold(context, mealKind(context), { id, holding: order, steps }, (held) => view(id, held))
}

type NoOrder = Extract<
  RefusalCode,
  'notFound' | 'wrongState' | 'tooSoon' | 'tooLate' | 'notEligible' | 'full' | 'elsewhere' | 'forbidden' | 'notAccepted'
>

async function planOf(
  context: Context,
  actor: Person,
  input: ParsedOf<Contracts['venue.orderMeal']>,
  id: string,
): Promise<Outcome<Plan, NoOrder>> {
  const { store, now, services } = context
  const { centre, day, portions, way, diet } = input
  const house = await houseOf(context, centre)
  const plan = (await store.get(mealPlans, centre))?.data
  const room = house && plan && roomIn(house, plan.room)
  if (!house || !plan || !room) return refuse('notFound', '这里没有助餐')
  const state = mealDay(plan, house.data, room.room, day, now)
  if (state.is === 'shut') return refuse('wrongState', state.words)
  if (state.is === 'over') return refuse('tooLate', '这一天的餐已经停订了')
  if (state.is === 'later') return refuse('tooSoon', `最早提前 ${plan.ahead} 天订`)
  // Most of those who come too late learn it from one reading.
  if ((await leftOf(store, mealCounter(centre, day), mealCapacity(plan, day))) < portions && !(await store.get(mealOrders, id)))
    return refuse('full', '这一天的餐已经订满了')
  const eater = await eaterOf(context, actor, house, plan, input.eater)
  if (!eater.ok) return eater
  if (way === 'door' && !plan.delivery) return refuse('wrongState', '这里现在不送餐')
  if (way === 'door' && eater.value.door === null) return refuse('notEligible', '先认领您家的住户，才知道送到哪里')
  const checked = await accepted(context, [diet])
  if (!checked.ok) return checked
  const order: MealOrder = {
    ...eater.value,
    // Where somebody lives is nobody's business who comes to eat.
    ...(way === 'here' && eater.value.kind === 'self' && { door: null }),
    tenant: actor.tenant,
    centre,
    community: house.data.community,
    person: actor.person,
    day,
    portions,
    way,
    diet: diet === null ? null : services.secrets.seal(diet),
    state: 'asked',
    why: null,
    reason: null,
    at: now,
    since: now,
    busySince: now,
    ends: dayStart(dayLater(day, 1)),
  }
  return accept({ house, plan, order })
}

export const cancelMeal: Handler<Contracts['venue.cancelMeal']> = async (context, { order: id }) => {
  const { actor, store, now } = context
  const found = await store.get(mealOrders, id)
  if (actor.kind !== 'person' || found?.data.person !== actor.person) return refuse('notFound', '没有这份订餐')
  const house = await houseOf(context, found.data.centre)
  if (!house) return refuse('notFound', '这个邻里中心已经撤掉了')
  const plan = (await store.get(mealPlans, found.data.centre))?.data ?? null
  if (found.data.state === 'held' && plan && now > mealCutOff(plan, found.data.day))
    return refuse('tooLate', '已经停订，厨房开始准备了；不来请打电话说一声')
  const released = await release(context, mealKind(context), id, 'self')
  if (!released) return refuse('wrongState', '这份餐已经取消了')
  const view = await viewer(context, house, plan, released)
  return context.once(async () => accept(view(id, released)))
}

/** What shows an order to whoever made it; the name of the building is looked up before. */
export async function viewer({ store, actor, services, now }: Context, house: House, plan: MealPlan | null, { building }: MealOrder) {
  const name = building === null ? '' : await treeOf(store, actor.tenant).nameOf(building)
  return (id: string, order: MealOrder) => mealViewOf(id, order, { house, plan, secrets: services.secrets, building: name, now })
}
