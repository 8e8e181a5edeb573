import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { venueContract } from '../../domain/venue/contract'
import { mealCounter } from '../../domain/venue/counter'
import { MEAL_DEFAULTS, SLOT_DEFAULTS } from '../../domain/venue/limits'
import type { MealPlan, MealRules } from '../../domain/venue/meal'
import { daysAhead, mealCapacity, menusFrom } from '../../domain/venue/rules'
import type { SettingsView } from '../../domain/venue/schema'
import type { SlotRules, SlotSettings } from '../../domain/venue/venue'
import { resize } from '../booking/seats'
import type { Context, Handler } from '../context'
import { followChange, noteChange } from './closures'
import { mealPlans, slotSettings } from './collections'
import { accepted } from './eater'
import { canBeBooked, type House, houseOf, keeps, roomIn, roomsOf, settingsId } from './house'

type Contracts = typeof venueContract

/** The centre, for who keeps it. */
export async function keptHouse(context: Context, centre: string): Promise<Outcome<House, 'notFound' | 'forbidden'>> {
  const house = await houseOf(context, centre)
  if (!house) return refuse('notFound', '没有这个邻里中心')
  return keeps(context.actor, house) ? accept(house) : refuse('forbidden', '这个邻里中心不由您来管')
}

export const settings: Handler<Contracts['venue.settings']> = async (context, { centre }) => {
  const house = await keptHouse(context, centre)
  return house.ok ? accept(await settingsOf(context, house.value)) : house
}

async function settingsOf({ store }: Context, house: House): Promise<SettingsView> {
  const set = new Map((await store.query(slotSettings, { eq: { centre: house.id }, limit: 100 })).map((each) => [each.data.room, each]))
  const plan = await store.get(mealPlans, house.id)
  const canteen = roomsOf(house).find(({ room }) => (plan ? room.id === plan.data.room : room.kind === 'meal'))
  return {
    centre: { id: house.id, name: house.data.name },
    rooms: roomsOf(house)
      .filter(({ room }) => canBeBooked(room))
      .map(({ room, floor }) => {
        const found = set.get(room.id)
        return {
          room: room.id,
          name: room.name,
          floor,
          kind: room.kind,
          version: found?.version ?? 0,
          rules: slotRulesOf(found?.data ?? SLOT_DEFAULTS),
        }
      }),
    meals: canteen
      ? { room: canteen.room.id, name: canteen.room.name, version: plan?.version ?? 0, rules: mealRulesOf(plan?.data ?? MEAL_DEFAULTS) }
      : null,
  }
}

export const saveSettings: Handler<Contracts['venue.saveSettings']> = async (context, { centre, room, version, rules }) => {
  const house = await keptHouse(context, centre)
  if (!house.ok) return house
  const found = roomIn(house.value, room)
  if (!found || !canBeBooked(found.room)) return refuse('notFound', '没有这个能预约的地方')
  const record: SlotSettings = { ...rules, ...stamp(context, house.value), room }
  return saved(context, house.value, async (tx) => {
    const id = settingsId(centre, room)
    const before = await tx.get(slotSettings, id)
    if ((before?.version ?? 0) !== version) return false
    await (before ? tx.replace(slotSettings, id, version, record) : tx.insert(slotSettings, id, record))
    return true
  })
}

export const saveMeals: Handler<Contracts['venue.saveMeals']> = async (context, { centre, version, rules }) => {
  const house = await keptHouse(context, centre)
  if (!house.ok) return house
  const before = (await context.store.get(mealPlans, centre))?.data
  const canteen = roomsOf(house.value).find(({ room }) => (before ? room.id === before.room : room.kind === 'meal'))
  if (!canteen) return refuse('notFound', '这个邻里中心还没有登记助餐点')
  const checked = await accepted(
    context,
    rules.menus.map(({ words }) => words),
  )
  if (!checked.ok) return checked
  const record: MealPlan = { ...rules, menus: menusFrom(rules.menus, context.now), ...stamp(context, house.value), room: canteen.room.id }
  const outcome = await saved(context, house.value, async (tx) => {
    const stored = await tx.get(mealPlans, centre)
    if ((stored?.version ?? 0) !== version) return false
    await (stored ? tx.replace(mealPlans, centre, version, record) : tx.insert(mealPlans, centre, record))
    await noteChange(tx, context, centre)
    return true
  })
  // The days that somebody has ordered for follow; what is held already cannot be taken away.
  if (!outcome.ok) return outcome
  for (const day of daysAhead(context.now, record.ahead))
    await resize(context.store, mealCounter(centre, day), mealCapacity(record, day), context.now)
  // On a day for which nothing is cooked any more nobody is left waiting for a meal.
  await followChange(context, centre)
  return outcome
}

type Write = Parameters<Context['once']>[0] extends (tx: infer T) => unknown ? (tx: T) => Promise<boolean> : never

/** By version: of two who save at once, the second is told to look again. */
async function saved(context: Context, house: House, write: Write) {
  const stored = await context.once(async (tx) => ((await write(tx)) ? accept(null) : refuse('conflict', '刚刚有人改过，请看看最新的再改')))
  return stored.ok ? accept(await settingsOf(context, house)) : stored
}

function stamp({ actor, now }: Context, house: House) {
  const changedBy = actor.kind === 'person' ? actor.person : null
  return { tenant: actor.tenant, centre: house.id, community: house.data.community, changedAt: now, changedBy }
}

function slotRulesOf({ open, minutes, ahead, perWeek, forWhom, places, cancelBefore }: SlotRules): SlotRules {
  return { open, minutes, ahead, perWeek, forWhom, places, cancelBefore }
}

function mealRulesOf({
  open,
  capacity,
  cutOff,
  price,
  delivery,
  forWhom,
  ahead,
  menus,
}: MealRules): SettingsView['meals'] extends infer M ? (M extends { rules: infer R } ? R : never) : never {
  return {
    open,
    capacity,
    cutOff: { daysBefore: cutOff.daysBefore, minute: cutOff.minute },
    price,
    delivery,
    forWhom,
    ahead,
    menus: menus.map((menu) => ({ ...menu })),
  }
}
