import { accept, refuse } from '../../domain/shared/refusal'
import type { venueContract } from '../../domain/venue/contract'
import type { MealOrder } from '../../domain/venue/meal'
import type { Holding, SlotBooking } from '../../domain/venue/venue'
import type { Context, Handler } from '../context'
import type { Stored } from '../store/port'
import { mealOrders, mealPlans, slotBookings } from './collections'
import { type House, houseOf, roomIn, rulesOf } from './house'
import { viewer } from './order'
import { bookingViewOf } from './view'

/** Nobody has more to come; of what is over the last few are enough. */
const LOOKED_AT = 60
const OVER = 10

/** To come, soonest first; then what is over, latest first. */
export const mine: Handler<(typeof venueContract)['venue.mine']> = async (context) => {
  const { actor, store, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const eq = { person: actor.person }
  const [slots, meals] = await Promise.all([
    store.query(slotBookings, { eq, order: { by: 'from', direction: 'desc' }, limit: LOOKED_AT }),
    store.query(mealOrders, { eq, order: { by: 'day', direction: 'desc' }, limit: LOOKED_AT }),
  ])
  const houses = new Map<string, Promise<House | null>>()
  const houseFor = (centre: string) => {
    const asked = houses.get(centre) ?? houseOf(context, centre)
    houses.set(centre, asked)
    return asked
  }
  const shownSlots = await Promise.all(inOrder(slots, now).map((each) => slotOf(context, each, houseFor)))
  const shownMeals = await Promise.all(inOrder(meals, now).map((each) => mealOf(context, each, houseFor)))
  return accept({ slots: shownSlots.filter((each) => each !== null), meals: shownMeals.filter((each) => each !== null) })
}

type HouseFor = (centre: string) => Promise<House | null>

async function slotOf(context: Context, { id, data }: Stored<SlotBooking>, houseFor: HouseFor) {
  const house = await houseFor(data.centre)
  const found = house && roomIn(house, data.room)
  return house && bookingViewOf(id, data, house, found && (await rulesOf(context, house, found.room)), context.now)
}

async function mealOf(context: Context, { id, data }: Stored<MealOrder>, houseFor: HouseFor) {
  const house = await houseFor(data.centre)
  const plan = (await context.store.get(mealPlans, data.centre))?.data ?? null
  return house && (await viewer(context, house, plan, data))(id, data)
}

/** What is being asked for is nothing yet. */
function inOrder<T extends Holding>(found: readonly Stored<T>[], now: string): Stored<T>[] {
  const shown = found.filter(({ data }) => data.state !== 'asked')
  const coming = ({ data }: Stored<T>) => data.state === 'held' && data.ends > now
  return [...shown.filter(coming).reverse(), ...shown.filter((each) => !coming(each)).slice(0, OVER)]
}
