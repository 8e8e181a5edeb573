import { claim } from '../../domain/booking/seats'
import { accept, type RefusalCode, refuse } from '../../domain/shared/refusal'
import { DAY, instant, ms } from '../../domain/shared/time'
import { mealCounter } from '../../domain/venue/counter'
import type { MealOrder } from '../../domain/venue/meal'
import { mealNotice } from '../../domain/venue/notices'
import { giveUp } from '../booking/seats'
import type { Context } from '../context'
import { freeAllowance, takeAllowance } from './allowance'
import { mealOrders } from './collections'
import type { Kind } from './holding'
import { takeSeat } from './seat'
import type { Step } from './steps'

export type NoMeal = Extract<RefusalCode, 'full' | 'already'>

/** What a meal needs: nobody eats twice on one day, and there are as many as are cooked. @param capacity of that day, as it is now */
export function mealSteps({ store, now }: Pick<Context, 'store' | 'now'>, id: string, order: MealOrder, capacity: number): Step<NoMeal>[] {
  const { tenant, centre, day, eater, portions, ends } = order
  const once = `meal.${centre}.${day}.${eater}`
  const counter = mealCounter(centre, day)
  const mine = claim(id, portions)
  return [
    {
      async take() {
        const taken = await takeAllowance(store, { tenant, id: once, most: 1, booking: id, until: instant(ms(ends) + DAY) })
        return taken ? accept(null) : refuse('already', '这一天已经订过了，要改份数请先取消')
      },
      free: () => freeAllowance(store, once, id),
    },
    {
      async take() {
        return (await takeSeat(store, counter, mine, { tenant, capacity, now })) ? accept(null) : refuse('full', '这一天的餐刚刚订满了')
      },
      free: async () => void (await giveUp(store, counter, mine, now)),
    },
  ]
}

/** Meals, as things that are held. */
export function mealKind({ now }: Pick<Context, 'now'>): Kind<MealOrder> {
  return {
    collection: mealOrders,
    steps: (here, id, order) => mealSteps(here, id, order, 0),
    telling: async (id, order) => mealNotice(id, order, now),
  }
}
