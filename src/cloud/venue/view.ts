import type { Room } from '../../domain/centre/centre'
import type { Actor } from '../../domain/shared/actor'
import type { Instant } from '../../domain/shared/time'
import type { MealOrder, MealPlan } from '../../domain/venue/meal'
import { mealCutOff, slotCancelUntil } from '../../domain/venue/rules'
import type { BookingView, MealView, PlaceView } from '../../domain/venue/schema'
import type { Holding, SlotBooking, SlotRules } from '../../domain/venue/venue'
import type { Secrets } from '../services/secrets'
import { type House, roomIn, troubleOf } from './house'

/** A room for whoever looks: how it is booked, and whether they may. */
export function placeViewOf(actor: Actor, house: House, { room, floor }: { room: Room; floor: string }, rules: SlotRules): PlaceView {
  const { id, name, kind, use, capacity } = room
  const { minutes, ahead, perWeek, places, forWhom } = rules
  return { room: id, name, kind, floor, use, capacity, minutes, ahead, perWeek, places, forWhom, trouble: troubleOf(actor, house, forWhom) }
}

/** @param rules null: it is not booked any more, or the room is gone */
export function bookingViewOf(id: string, booking: SlotBooking, house: House, rules: SlotRules | null, now: Instant): BookingView {
  const found = roomIn(house, booking.room)
  const cancelUntil = slotCancelUntil(rules ?? { cancelBefore: 0 }, booking)
  return {
    id,
    centre: { id: house.id, name: house.data.name },
    room: { id: booking.room, name: found?.room.name ?? '场地' },
    floor: found?.floor ?? '',
    from: booking.from,
    to: booking.to,
    state: stateOf(booking, now),
    why: booking.why,
    cancelUntil,
    cancellable: booking.state === 'held' && now <= cancelUntil,
    phone: found?.room.phone ?? house.data.phone,
  }
}

/** An order for whoever made it: they wrote what is sealed. @param plan null: it is gone */
export function mealViewOf(
  id: string,
  order: MealOrder,
  { house, plan, secrets, building, now }: { house: House; plan: MealPlan | null; secrets: Secrets; building: string; now: Instant },
): MealView {
  const { day, kind, portions, way, name, door, diet, why } = order
  const cancelUntil = plan ? mealCutOff(plan, day) : order.ends
  return {
    id,
    centre: { id: house.id, name: house.data.name },
    day,
    kind,
    name: secrets.open(name),
    portions,
    way,
    address: way === 'door' ? `${building}${door === null ? '' : secrets.open(door)}` : null,
    diet: diet === null ? null : secrets.open(diet),
    menu: plan?.menus.find((menu) => menu.day === day)?.words ?? '',
    price: plan?.price == null ? null : plan.price * portions,
    state: stateOf(order, now),
    why,
    cancelUntil,
    cancellable: order.state === 'held' && now <= cancelUntil,
    phone: (plan && roomIn(house, plan.room)?.room.phone) ?? house.data.phone,
  }
}

function stateOf({ state, ends }: Holding, now: Instant): 'held' | 'over' | 'cancelled' {
  if (state !== 'held') return 'cancelled'
  return ends <= now ? 'over' : 'held'
}
