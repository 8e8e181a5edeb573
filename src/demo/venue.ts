import { systemContext } from '../cloud/api'
import { centres } from '../cloud/centre/collections'
import type { Context, Services } from '../cloud/context'
import type { Collection, Store } from '../cloud/store/port'
import { mealOrders, mealPlans, slotBookings, slotSettings } from '../cloud/venue/collections'
import { type Eater, eaterKey } from '../cloud/venue/eater'
import { hold } from '../cloud/venue/holding'
import { type House, roomIn, settingsId, standing } from '../cloud/venue/house'
import { mealKind, mealSteps } from '../cloud/venue/meal'
import { strikeOff } from '../cloud/venue/seat'
import { slotKind, slotSteps } from '../cloud/venue/slot'
import type { Room } from '../domain/centre/centre'
import { chinaDay, DAY, type Instant, instant, ms } from '../domain/shared/time'
import { mealCounter, slotCounter } from '../domain/venue/counter'
import { MEAL_DEFAULTS, SLOT_DEFAULTS } from '../domain/venue/limits'
import type { MealOrder, MealPlan } from '../domain/venue/meal'
import { dayLater, dayStart, mealCapacity, mealDay, type Span, slotsOf } from '../domain/venue/rules'
import type { SlotBooking, SlotSettings } from '../domain/venue/venue'
import { buildingId, personaId, TENANT } from './estates'
import { homeOf } from './homes'
import { householdOf } from './roll'
import { BOOKED, DISHES, MEALS, ORDERED, type Ordered, SLOTS } from './venue.list'

type Insert = <T extends object>(store: Store, collection: Collection<T>, documents: readonly { id: string; data: T }[]) => Promise<void>

interface Parts {
  now: Instant
  secrets: Services['secrets']
  insert: Insert
}

/** Since when the rooms are open to all. */
const SINCE_DAYS = 30

/** What can be booked at the two centres, and who has booked: by the same steps that the door takes, so that a seed cut off goes on. */
export async function seedVenues(store: Store, parts: Parts): Promise<void> {
  const context = contextAt(store, parts)
  for (const { centre, room, rules } of SLOTS) {
    const house = await houseOf(context, centre)
    const data: SlotSettings = { ...SLOT_DEFAULTS, open: true, ...rules, ...stamp(house, parts.now), room }
    await parts.insert(store, slotSettings, [{ id: settingsId(centre, room), data }])
  }
  for (const { centre, room, rules } of MEALS) {
    const house = await houseOf(context, centre)
    const menus = DISHES.map((words, nth) => ({ day: dayLater(chinaDay(parts.now), nth - 1), words, capacity: null }))
    const data: MealPlan = { ...MEAL_DEFAULTS, open: true, ...rules, menus, ...stamp(house, parts.now), room }
    await parts.insert(store, mealPlans, [{ id: centre, data }])
  }
  for (const each of BOOKED) await bookFirstFree(context, each)
  for (const [nth, each] of ORDERED.entries()) await order(context, each, nth)
}

/** The first slot that can be had from that day and hour on: events and other bookings of theirs go before. */
async function bookFirstFree(context: Context, { key, centre, room: roomId, resident, day, hour }: (typeof BOOKED)[number]): Promise<void> {
  const { store, now } = context
  const id = `demo-slot-${key}`
  if ((await store.get(slotBookings, id))?.data.state === 'held') return
  const house = await houseOf(context, centre)
  const room = roomOf(house, roomId)
  const rules = (await store.get(slotSettings, settingsId(centre, roomId)))?.data
  if (!rules) throw new Error(`${roomId} is not open`)
  for (const slot of slotsFrom(house, room, rules.minutes, { now, day, hour })) {
    const booking: SlotBooking = {
      ...asked(house, { now, person: personaId('resident', resident), ends: slot.to }),
      ...slot,
      room: roomId,
      quota: `h.${householdOf(resident)}`,
    }
    // Of what is over nobody has to be told, and nothing is taken.
    if (slot.to <= now) return void (await store.insert(slotBookings, id, { ...booking, state: 'held', busySince: null }))
    const steps = slotSteps(context, id, booking, { rules, name: room.name })
    const held = await hold(context, slotKind(context), { id, holding: booking, steps }, () => null)
    if (held.ok) return strikeOff(store, slotCounter(centre, roomId, slot.from))
  }
  throw new Error(`Nothing is free in ${roomId}`)
}

/** Slots of the days from the given one on, past ones when it lies in the past. */
function slotsFrom(house: House, room: Room, minutes: number, { now, day, hour }: { now: Instant; day: number; hour: number }): Span[] {
  const today = chinaDay(now)
  const days = Array.from({ length: 14 }, (_, nth) => dayLater(today, day < 0 ? day - nth : day + nth))
  return days.flatMap((each) => {
    const from = instant(ms(dayStart(each)) + hour * 3_600_000)
    return slotsOf(house.data, room, minutes, each).filter((slot) => slot.from >= from && (day < 0 ? slot.to <= now : slot.from > now))
  })
}

/** On the first day on which there is a meal, or the next such day. */
async function order(context: Context, ordered: Ordered, nth: number): Promise<void> {
  const { store, now } = context
  const { centre, day, portions = 1, way, diet = null } = ordered
  const id = `demo-meal-${nth}`
  const house = await houseOf(context, centre)
  const plan = (await store.get(mealPlans, centre))?.data
  if (!plan || (await store.get(mealOrders, id))?.data.state === 'held') return
  const room = roomOf(house, plan.room)
  const days = Array.from({ length: 14 }, (_, later) => dayLater(chinaDay(now), later))
  const served = days.filter((each) => mealDay(plan, house.data, room, each, dayStart(each)).is !== 'shut')[day]
  if (served === undefined) return
  const ends = dayStart(dayLater(served, 1))
  const person = 'helper' in ordered ? personaId(ordered.helper, 0) : personaId('resident', ordered.resident)
  const holding: MealOrder = {
    ...asked(house, { now, person, ends }),
    ...eaterOf(context, ordered),
    day: served,
    portions,
    way,
    diet: diet === null ? null : context.services.secrets.seal(diet),
  }
  const steps = mealSteps(context, id, holding, mealCapacity(plan, served))
  const held = await hold(context, mealKind(context), { id, holding, steps }, () => null)
  await strikeOff(store, mealCounter(centre, served))
  if (!held.ok) throw new Error(`Meal ${nth} could not be ordered: ${held.refusal.code}`)
}

function eaterOf({ services }: Context, ordered: Ordered): Eater {
  const { seal } = services.secrets
  const key = (...facts: string[]) => eaterKey(services, facts)
  if ('helper' in ordered) {
    const { name, door, phone } = ordered
    const building = buildingId('yijing', ordered.building)
    return { kind: 'elder', eater: key('elder', building, door, name), name: seal(name), building, door: seal(door), phone: seal(phone) }
  }
  const home = homeOf(ordered.resident)
  const where = { building: buildingId(home.estate, home.building), door: ordered.way === 'door' ? seal(home.room) : null, phone: null }
  if (ordered.family === undefined)
    return { kind: 'self', eater: key('self', personaId('resident', ordered.resident)), name: seal(ordered.name), ...where }
  const whose = householdOf(ordered.resident) ?? personaId('resident', ordered.resident)
  return { kind: 'family', eater: key('family', whose, ordered.family), name: seal(ordered.family), ...where }
}

async function houseOf(context: Context, centre: string): Promise<House> {
  const found = await context.store.get(centres, centre)
  if (!found) throw new Error(`There is no centre ${centre}`)
  return standing(context, found)
}

function roomOf(house: House, id: string): Room {
  const found = roomIn(house, id)
  if (!found) throw new Error(`${house.id} has no room ${id}`)
  return found.room
}

function stamp(house: House, now: Instant) {
  const changedAt = instant(ms(now) - SINCE_DAYS * DAY)
  return { tenant: TENANT, centre: house.id, community: house.data.community, changedAt, changedBy: personaId('community', 0) }
}

function asked({ id, data }: House, { now, person, ends }: { now: Instant; person: string; ends: Instant }) {
  const base = { tenant: TENANT, centre: id, community: data.community, person, why: null, reason: null, at: now, since: now }
  return { ...base, state: 'asked' as const, busySince: now, ends }
}

function contextAt(store: Store, { now, secrets }: Parts): Context {
  const silent = { info: () => {}, warn: () => {}, error: () => {} }
  const newId = () => {
    throw new Error('What is seeded has an id of its own')
  }
  // Holding a room or a meal needs nothing else from outside.
  return systemContext({ store, services: { secrets } as Services, newId, log: silent }, TENANT, now)
}
