import * as v from 'valibot'
import { ROOM_KINDS } from '../centre/centre'
import { id, instantField, optionalWords, phone, words } from '../shared/fields'
import { LEAST_MINUTES, MOST } from './limits'
import { ENDINGS } from './machine'
import { EATERS, WAYS } from './meal'
import { FOR_WHOM } from './venue'

const whole = (least: number, most: number, words = `请填 ${least} 到 ${most} 的整数`) =>
  v.pipe(v.number(words), v.integer(words), v.minValue(least, words), v.maxValue(most, words))

/** A day of China: 2026-11-21. */
export const day = v.pipe(v.string(), v.isoDate('日期写成 2026-10-01'))

/** How a room is booked. */
export const slotRules = v.strictObject({
  open: v.boolean(),
  minutes: whole(LEAST_MINUTES, MOST.minutes),
  ahead: whole(0, MOST.ahead),
  perWeek: whole(1, MOST.perWeek),
  forWhom: v.picklist(FOR_WHOM, '请选谁可以预约'),
  places: whole(1, MOST.places),
  cancelBefore: whole(0, MOST.cancelBefore),
})

export const menu = v.strictObject({
  day,
  words: v.pipe(v.string(), v.trim(), v.maxLength(60, '最多 60 个字')),
  capacity: v.nullable(whole(0, MOST.meals)),
})

/** How meals are ordered. */
export const mealRules = v.strictObject({
  open: v.boolean(),
  capacity: whole(1, MOST.meals),
  cutOff: v.strictObject({ daysBefore: v.picklist([0, 1], '当天或前一天'), minute: whole(0, 1_439, '请选时间') }),
  price: v.nullable(whole(0, MOST.price, '请检查价钱')),
  delivery: v.boolean(),
  forWhom: v.picklist(FOR_WHOM, '请选谁可以订'),
  ahead: whole(0, MOST.mealsAhead),
  menus: v.pipe(
    v.array(menu),
    v.maxLength(MOST.menus, '太多了'),
    v.check((menus) => new Set(menus.map((each) => each.day)).size === menus.length, '同一天写了两次'),
  ),
})

const named = v.strictObject({ id: v.string(), name: v.string() })

/** A room or court that can be booked, for whoever looks. */
export const placeView = v.strictObject({
  room: v.string(),
  name: v.string(),
  kind: v.picklist(ROOM_KINDS),
  floor: v.string(),
  use: v.string(),
  /** People; null when it does not matter. */
  capacity: v.nullable(v.number()),
  minutes: v.number(),
  ahead: v.number(),
  perWeek: v.number(),
  places: v.number(),
  forWhom: v.picklist(FOR_WHOM),
  /** Why the reader may not book it; null: may. */
  trouble: v.nullable(v.string()),
})
export type PlaceView = v.InferOutput<typeof placeView>

/** What of a centre can be booked. */
export const venueView = v.strictObject({
  centre: named,
  places: v.array(placeView),
  /** Meals can be ordered there. */
  meals: v.boolean(),
  /** The reader keeps it. */
  keeper: v.boolean(),
})
export type VenueView = v.InferOutput<typeof venueView>

/** Never who: `taken` is all that others learn. */
export const slotView = v.strictObject({
  from: v.string(),
  to: v.string(),
  state: v.picklist(['free', 'taken', 'mine', 'past']),
  /** Places still free. */
  left: v.number(),
  /** My booking of it. */
  booking: v.nullable(v.string()),
})
export type SlotView = v.InferOutput<typeof slotView>

export const dayView = v.strictObject({
  centre: named,
  place: placeView,
  day: v.string(),
  /** Why it is shut on that day; null when there are slots. */
  shut: v.nullable(v.string()),
  slots: v.array(slotView),
  /** From today on: on which there are slots. */
  days: v.array(v.strictObject({ day: v.string(), open: v.boolean() })),
  /** Slots that the reader may still book in that week. */
  left: v.number(),
})
export type DayView = v.InferOutput<typeof dayView>

/** A booking for whoever booked it. */
export const bookingView = v.strictObject({
  id: v.string(),
  centre: named,
  room: named,
  floor: v.string(),
  from: v.string(),
  to: v.string(),
  state: v.picklist(['held', 'over', 'cancelled']),
  why: v.nullable(v.picklist(ENDINGS)),
  cancelUntil: v.string(),
  cancellable: v.boolean(),
  /** Whom to ring when it is too late for that; null when none is given. */
  phone: v.nullable(v.string()),
})
export type BookingView = v.InferOutput<typeof bookingView>

/** For whom: oneself, somebody at home, a neighbour whom one looks after, or whoever an earlier order was for. */
export const eater = v.variant('kind', [
  v.strictObject({ kind: v.literal('self') }),
  v.strictObject({ kind: v.literal('family'), name: words(12, '请写称呼') }),
  v.strictObject({
    kind: v.literal('elder'),
    name: words(12, '请写称呼'),
    building: id,
    door: words(20, '请写门牌'),
    phone: v.optional(v.nullable(phone), null),
  }),
  v.strictObject({ kind: v.literal('again'), order: id }),
])

export const mealInput = v.strictObject({
  centre: id,
  day,
  eater,
  portions: whole(1, MOST.portions),
  way: v.picklist(WAYS),
  diet: optionalWords(40),
})

/** An order for whoever ordered it. */
export const mealView = v.strictObject({
  id: v.string(),
  centre: named,
  day: v.string(),
  kind: v.picklist(EATERS),
  name: v.string(),
  portions: v.number(),
  way: v.picklist(WAYS),
  /** Where it is brought; null when it is eaten there. */
  address: v.nullable(v.string()),
  diet: v.nullable(v.string()),
  menu: v.string(),
  /** Of all portions, in fen. */
  price: v.nullable(v.number()),
  state: v.picklist(['held', 'over', 'cancelled']),
  why: v.nullable(v.picklist(ENDINGS)),
  cancelUntil: v.string(),
  cancellable: v.boolean(),
  /** Whom to ring when it is too late for that; null when none is given. */
  phone: v.nullable(v.string()),
})
export type MealView = v.InferOutput<typeof mealView>

/** Somebody for whom the reader can order with one tap. `order`: as in that one. */
export const eaterView = v.strictObject({
  key: v.string(),
  kind: v.picklist(EATERS),
  name: v.string(),
  /** An order of theirs to repeat; null for oneself. */
  order: v.nullable(v.string()),
  /** Where it would be brought; null: nobody knows. */
  address: v.nullable(v.string()),
  way: v.picklist(WAYS),
  diet: v.nullable(v.string()),
})
export type EaterView = v.InferOutput<typeof eaterView>

export const mealDayView = v.strictObject({
  day: v.string(),
  menu: v.string(),
  state: v.picklist(['open', 'over', 'shut', 'full']),
  /** Why there is none; empty otherwise. */
  words: v.string(),
  left: v.number(),
  cutOff: v.string(),
  mine: v.array(mealView),
})
export type MealDayView = v.InferOutput<typeof mealDayView>

export const mealsView = v.strictObject({
  centre: named,
  room: named,
  /** In fen. */
  price: v.nullable(v.number()),
  delivery: v.boolean(),
  /** Why the reader may not order for themselves; null: may. */
  trouble: v.nullable(v.string()),
  /** May order for elders, and where: buildings of the community that the reader looks after, at most 100. */
  buildings: v.array(named),
  /** Somebody at home can be named: the reader's own door is known. */
  home: v.nullable(v.string()),
  eaters: v.array(eaterView),
  days: v.array(mealDayView),
})
export type MealsView = v.InferOutput<typeof mealsView>

/** For keepers: every room that can be booked, and how. */
export const settingsView = v.strictObject({
  centre: named,
  rooms: v.array(
    v.strictObject({
      room: v.string(),
      name: v.string(),
      floor: v.string(),
      kind: v.picklist(ROOM_KINDS),
      version: v.number(),
      rules: slotRules,
    }),
  ),
  meals: v.nullable(v.strictObject({ room: v.string(), name: v.string(), version: v.number(), rules: mealRules })),
})
export type SettingsView = v.InferOutput<typeof settingsView>

/** For keepers: who uses which room when. `booking` for what residents booked: who, is opened one by one. */
export const useView = v.strictObject({
  centre: named,
  day: v.string(),
  /** Why the house is shut; null when it is not. */
  shut: v.nullable(v.string()),
  rooms: v.array(
    v.strictObject({
      room: v.string(),
      name: v.string(),
      floor: v.string(),
      hours: v.array(v.strictObject({ from: v.number(), to: v.number() })),
      uses: v.array(
        v.strictObject({ from: instantField, to: instantField, title: v.string(), booking: v.nullable(v.string()), event: v.boolean() }),
      ),
    }),
  ),
})
export type UseView = v.InferOutput<typeof useView>

export const whoView = v.strictObject({ nickname: v.string(), phone: v.nullable(v.string()) })

/** Counts for the kitchen, without a name. */
export const kitchenView = v.strictObject({
  centre: named,
  day: v.string(),
  menu: v.string(),
  capacity: v.number(),
  cutOff: v.string(),
  /** Nobody orders or cancels any more. */
  final: v.boolean(),
  portions: v.number(),
  here: v.number(),
  door: v.number(),
  diets: v.number(),
  buildings: v.array(v.strictObject({ name: v.string(), portions: v.number() })),
})
export type KitchenView = v.InferOutput<typeof kitchenView>

export const kitchenRow = v.strictObject({
  id: v.string(),
  name: v.string(),
  portions: v.number(),
  way: v.picklist(WAYS),
  building: v.string(),
  door: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  diet: v.nullable(v.string()),
})
export type KitchenRow = v.InferOutput<typeof kitchenRow>
