import type { MealRules, Way } from '../domain/venue/meal'
import type { SlotRules } from '../domain/venue/venue'

/** 演示数据: how the rooms, the court and the meals of two centres are booked, and who has. All of it is made up. */

const DONGJIAO = 'demo-centre-dongjiao'
const SHAXIKOU = 'demo-centre-shaxikou'

export const SLOTS: readonly { centre: string; room: string; rules: Partial<SlotRules> }[] = [
  { centre: DONGJIAO, room: 'park', rules: { minutes: 60, ahead: 7, perWeek: 3, places: 4 } },
  { centre: DONGJIAO, room: 'seniors', rules: { minutes: 120, ahead: 14 } },
  { centre: DONGJIAO, room: 'meeting', rules: { minutes: 60, ahead: 14, forWhom: 'all', cancelBefore: 120 } },
  { centre: SHAXIKOU, room: 'seniors', rules: { minutes: 90 } },
]

export const MEALS: readonly { centre: string; room: string; rules: Partial<MealRules> }[] = [
  { centre: DONGJIAO, room: 'meals', rules: { capacity: 60, price: 800 } },
  // As many as the reports tell of are brought and eaten there.
  { centre: SHAXIKOU, room: 'meals', rules: { capacity: 220, price: 600, cutOff: { daysBefore: 1, minute: 18 * 60 } } },
]

/** From yesterday on. */
export const DISHES: readonly string[] = [
  '清蒸鱼、冬瓜、白菜',
  '红烧豆腐、肉末茄子、青菜、紫菜蛋汤',
  '笋干烧肉、蒸蛋、空心菜、冬瓜汤',
  '清蒸鱼、土豆丝、白菜、番茄蛋汤',
  '香菇鸡、豆腐、菜心、萝卜汤',
  '肉丸粉丝、炒南瓜、青菜、海带汤',
  '莲藕排骨、蒸蛋、白菜、紫菜蛋汤',
  '红烧鱼块、豆角、青菜、冬瓜汤',
]

/** `day`: counted from today; `hour`: not before. */
export const BOOKED: readonly { key: string; centre: string; room: string; resident: number; day: number; hour: number }[] = [
  { key: 'last', centre: DONGJIAO, room: 'park', resident: 0, day: -4, hour: 16 },
  { key: 'meeting-0', centre: DONGJIAO, room: 'meeting', resident: 0, day: 2, hour: 15 },
  { key: 'meeting-2', centre: DONGJIAO, room: 'meeting', resident: 2, day: 1, hour: 10 },
  { key: 'meeting-4', centre: DONGJIAO, room: 'meeting', resident: 4, day: 1, hour: 14 },
  { key: 'meeting-5', centre: DONGJIAO, room: 'meeting', resident: 5, day: 3, hour: 9 },
  { key: 'park-1', centre: DONGJIAO, room: 'park', resident: 1, day: 1, hour: 17 },
  { key: 'park-3', centre: DONGJIAO, room: 'park', resident: 3, day: 1, hour: 17 },
  { key: 'park-6', centre: DONGJIAO, room: 'park', resident: 6, day: 1, hour: 17 },
  { key: 'park-7', centre: DONGJIAO, room: 'park', resident: 7, day: 1, hour: 17 },
  { key: 'park-8', centre: DONGJIAO, room: 'park', resident: 8, day: 1, hour: 18 },
  { key: 'seniors-9', centre: DONGJIAO, room: 'seniors', resident: 9, day: 1, hour: 14 },
]

interface Order {
  centre: string
  day: number
  portions?: number
  way: Way
  diet?: string
}

/** For oneself or somebody at home; or for an elder, by whoever looks after 3栋. */
export type Ordered = Order &
  (
    | { resident: number; name: string; family?: string }
    | { helper: 'stairHead' | 'gridWorker'; name: string; building: number; door: string; phone: string }
  )

const daily = (day: number): Ordered[] => [
  { centre: DONGJIAO, day, resident: 0, name: '', family: '奶奶', way: 'door', diet: '少盐、软一点' },
  { centre: DONGJIAO, day, resident: 2, name: '王叔', way: 'here', portions: 2 },
  { centre: DONGJIAO, day, resident: 5, name: '何姐', way: 'here' },
  { centre: DONGJIAO, day, resident: 8, name: '', family: '外公', way: 'door' },
  {
    centre: DONGJIAO,
    day,
    helper: 'stairHead',
    name: '陈奶奶（示例）',
    building: 3,
    door: '2单元301',
    phone: '05995557001',
    way: 'door',
    diet: '糖尿病，不放糖',
  },
  {
    centre: DONGJIAO,
    day,
    helper: 'stairHead',
    name: '林大爷（示例）',
    building: 3,
    door: '1单元1102',
    phone: '05995557002',
    way: 'door',
  },
  {
    centre: DONGJIAO,
    day,
    helper: 'gridWorker',
    name: '郑婆婆（示例）',
    building: 5,
    door: '3单元602',
    phone: '05995557003',
    way: 'door',
    portions: 2,
  },
]

/** Today's pot and the next. Its dates begin where there is a meal. */
export const ORDERED: readonly Ordered[] = [...daily(0), ...daily(1)]
