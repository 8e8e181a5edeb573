import { MEAL_DEFAULTS, SLOT_DEFAULTS } from '@/domain/venue/limits'
import type {
  BookingView,
  DayView,
  KitchenView,
  MealDayView,
  MealsView,
  MealView,
  PlaceView,
  SettingsView,
  SlotView,
  UseView,
  VenueView,
} from '@/domain/venue/schema'
import { china } from '../clock'

/** Views of rooms and meals as the door answers them, for pages. Tomorrow is Tuesday, 24 November 2026. */
export const TOMORROW = '2026-11-24'

const CENTRE = { id: 'house', name: '怡景邻里中心' }

export function place(overrides: Partial<PlaceView> = {}): PlaceView {
  return {
    room: 'meeting',
    name: '共享会议室',
    kind: 'room',
    floor: '1楼',
    use: '开会',
    capacity: 12,
    minutes: 60,
    ahead: 7,
    perWeek: 2,
    places: 1,
    forWhom: 'community',
    trouble: null,
    ...overrides,
  }
}

/** @param hour on which it begins */
export function slot(hour: number, overrides: Partial<SlotView> = {}): SlotView {
  const at = (full: number) => china(`${TOMORROW} ${String(full).padStart(2, '0')}:00`)
  return { from: at(hour), to: at(hour + 1), state: 'free', left: 1, booking: null, ...overrides }
}

export function dayView(overrides: Partial<DayView> = {}): DayView {
  return {
    centre: CENTRE,
    place: place(),
    day: TOMORROW,
    shut: null,
    slots: [slot(9), slot(10, { state: 'taken', left: 0 }), slot(11, { state: 'mine', left: 0, booking: 'b1' })],
    days: [
      { day: '2026-11-23', open: false },
      { day: TOMORROW, open: true },
    ],
    left: 1,
    ...overrides,
  }
}

export function venue(overrides: Partial<VenueView> = {}): VenueView {
  return { centre: CENTRE, places: [place()], meals: true, keeper: false, ...overrides }
}

export function booking(overrides: Partial<BookingView> = {}): BookingView {
  return {
    id: 'b1',
    centre: CENTRE,
    room: { id: 'meeting', name: '共享会议室' },
    floor: '1楼',
    from: slot(11).from,
    to: slot(11).to,
    state: 'held',
    why: null,
    cancelUntil: slot(10).from,
    cancellable: true,
    phone: '05995550001',
    ...overrides,
  }
}

export function mealOf(overrides: Partial<MealView> = {}): MealView {
  return {
    id: 'm1',
    centre: CENTRE,
    day: TOMORROW,
    kind: 'family',
    name: '奶奶',
    portions: 1,
    way: 'door',
    address: '3栋301',
    diet: '少盐',
    menu: '红烧豆腐',
    price: 800,
    state: 'held',
    why: null,
    cancelUntil: china('2026-11-23 17:00'),
    cancellable: true,
    phone: '05995550006',
    ...overrides,
  }
}

export function mealDay(day: string, overrides: Partial<MealDayView> = {}): MealDayView {
  return { day, menu: '红烧豆腐、青菜', state: 'open', words: '', left: 40, cutOff: china('2026-11-23 17:00'), mine: [], ...overrides }
}

export function meals(overrides: Partial<MealsView> = {}): MealsView {
  return {
    centre: CENTRE,
    room: { id: 'canteen', name: '助餐点' },
    price: 800,
    delivery: true,
    trouble: null,
    buildings: [],
    home: '3栋301',
    eaters: [{ key: 'self', kind: 'self', name: '我自己', order: null, address: '3栋301', way: 'here', diet: null }],
    days: [mealDay('2026-11-23', { state: 'over' }), mealDay(TOMORROW)],
    ...overrides,
  }
}

export function kitchen(overrides: Partial<KitchenView> = {}): KitchenView {
  return {
    centre: CENTRE,
    day: '2026-11-23',
    menu: '红烧豆腐、青菜',
    capacity: 60,
    cutOff: china('2026-11-22 17:00'),
    final: true,
    portions: 3,
    here: 2,
    door: 1,
    diets: 1,
    buildings: [{ name: '怡景嘉园 3栋', portions: 3 }],
    ...overrides,
  }
}

export function settings(): SettingsView {
  const { menus, ...rules } = MEAL_DEFAULTS
  return {
    centre: CENTRE,
    rooms: [{ room: 'meeting', name: '共享会议室', floor: '1楼', kind: 'room', version: 3, rules: { ...SLOT_DEFAULTS, open: true } }],
    meals: { room: 'canteen', name: '助餐点', version: 2, rules: { ...rules, open: true, menus: [...menus] } },
  }
}

export function useOf(): UseView {
  const { from, to } = slot(9)
  return {
    centre: CENTRE,
    day: '2026-11-23',
    shut: null,
    rooms: [
      {
        room: 'meeting',
        name: '共享会议室',
        floor: '1楼',
        hours: [{ from: 540, to: 1_080 }],
        uses: [
          { from, to, title: '居民预约', booking: 'b1', event: false },
          { from: to, to: slot(11).to, title: '普法沙龙', booking: null, event: true },
        ],
      },
    ],
  }
}
