import type { Instant } from '../shared/time'
import type { ForWhom, Holding } from './venue'

/** On the table there, or brought to the door. */
export const WAYS = ['here', 'door'] as const
export type Way = (typeof WAYS)[number]

/** For whom a meal is ordered: oneself, somebody at home, or a neighbour whom one looks after. */
export const EATERS = ['self', 'family', 'elder'] as const
export type EaterKind = (typeof EATERS)[number]

/** What there is on one day. */
export interface Menu {
  /** 2026-11-21 */
  day: string
  words: string
  /** Meals on that day; null: as always. 0: none are cooked. */
  capacity: number | null
}

export interface MealRules {
  /** Meals may be ordered. */
  open: boolean
  /** Meals a day. */
  capacity: number
  /** Until when a meal is ordered or cancelled: so many days before, at this minute of the day in China. */
  cutOff: { daysBefore: 0 | 1; minute: number }
  /** In fen; null: not said, or free. */
  price: number | null
  /** It is brought to the door too. */
  delivery: boolean
  forWhom: ForWhom
  /** Days ahead. */
  ahead: number
  menus: readonly Menu[]
}

/** 长者助餐 of one centre, as stored; its id is the centre's. */
export interface MealPlan extends MealRules {
  tenant: string
  centre: string
  community: string
  /** The room in which it is eaten: its hours say on which days. */
  room: string
  changedAt: Instant
  changedBy: string | null
}

/** A meal that somebody ordered. Who eats it, and where it is brought, are sealed. */
export interface MealOrder extends Holding {
  day: string
  kind: EaterKind
  /** Keyed fingerprint of who eats it: nobody eats twice on one day. */
  eater: string
  /** Sealed: as the kitchen calls them. */
  name: string
  /** Null: not known, and eaten there. */
  building: string | null
  /** Sealed; null: as above. */
  door: string | null
  /** Sealed, or null. */
  phone: string | null
  portions: number
  way: Way
  /** Sealed: what to mind, or null. */
  diet: string | null
}
