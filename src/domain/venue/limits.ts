import type { MealRules } from './meal'
import type { SlotRules } from './venue'

/** Bounds of what keepers may set, and of what one form may ask. */
export const MOST = {
  /** A slot is at most a day. */
  minutes: 720,
  ahead: 60,
  perWeek: 50,
  places: 50,
  cancelBefore: 10_080,
  meals: 2_000,
  mealsAhead: 14,
  /** Meals of one order. */
  portions: 4,
  menus: 60,
  price: 100_000,
} as const

/** Shorter ones nobody comes for, and a day would have too many. */
export const LEAST_MINUTES = 15

/** What a keeper starts from. */
export const SLOT_DEFAULTS: SlotRules = {
  open: false,
  minutes: 60,
  ahead: 7,
  perWeek: 2,
  forWhom: 'community',
  places: 1,
  cancelBefore: 60,
}

export const MEAL_DEFAULTS: MealRules = {
  open: false,
  capacity: 60,
  cutOff: { daysBefore: 1, minute: 17 * 60 },
  price: null,
  delivery: true,
  forWhom: 'community',
  ahead: 7,
  menus: [],
}
