import type { Instant } from '../../domain/shared/time'
import type { MealOrder, MealPlan } from '../../domain/venue/meal'
import type { RoomDay } from '../../domain/venue/use'
import type { SlotBooking, SlotSettings } from '../../domain/venue/venue'
import type { Collection } from '../store/port'

export const roomDays: Collection<RoomDay> = { name: 'roomDay', indexes: [['centre', 'day'], ['day']] }

/** How each room is booked; its id is `<centre>.<room>`. */
export const slotSettings: Collection<SlotSettings> = { name: 'slotSettings', indexes: [['centre']] }

/** How meals are ordered; its id is the centre's. */
export const mealPlans: Collection<MealPlan> = { name: 'mealPlan', indexes: [['community']] }

export const slotBookings: Collection<SlotBooking> = {
  name: 'slotBooking',
  indexes: [['person', 'from'], ['centre', 'state', 'from'], ['busySince'], ['ends']],
}

export const mealOrders: Collection<MealOrder> = {
  name: 'mealOrder',
  indexes: [['person', 'day'], ['centre', 'day', 'state'], ['busySince'], ['ends']],
}

/** How much of something few may have somebody has: slots of a week, the meal of a day. Its id says of what, and whose. */
export interface Allowance {
  tenant: string
  /** Ids of bookings that count. */
  held: readonly string[]
  /** As many as are in `held`: guards compare numbers, not lengths. */
  count: number
  /** When it means nothing any more. */
  until: Instant
}

export const allowances: Collection<Allowance> = { name: 'venueAllowance', indexes: [['until']] }

/** A centre whose hours or closures changed: what is booked has to be looked through. Its id is the centre's. */
export interface Review {
  tenant: string
  since: Instant
}

export const reviews: Collection<Review> = { name: 'venueReview', indexes: [['since']] }
