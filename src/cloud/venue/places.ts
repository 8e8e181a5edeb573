import { closedOn } from '../../domain/centre/rules'
import { LEVELS } from '../../domain/place/tree'
import { accept, refuse } from '../../domain/shared/refusal'
import type { venueContract } from '../../domain/venue/contract'
import { slotCounter } from '../../domain/venue/counter'
import { dayStart, daysAhead, type Span, slotsOf, slotTiming } from '../../domain/venue/rules'
import type { SlotView, VenueView } from '../../domain/venue/schema'
import type { RoomUse } from '../../domain/venue/use'
import type { SlotRules } from '../../domain/venue/venue'
import { centres } from '../centre/collections'
import type { Context, Handler } from '../context'
import { treeOf } from '../place/tree'
import { leftOfAllowance } from './allowance'
import { mealPlans, slotBookings, slotSettings } from './collections'
import { canBeBooked, type House, houseOf, keeps, quotaOf, roomIn, roomsOf, rulesOf, standing } from './house'
import { weekId } from './slot'
import { usesOf } from './use'
import { placeViewOf } from './view'

type Contracts = typeof venueContract

/** A community has one centre, seldom two. */
const MOST = 20

/** What of which centres can be booked. */
export const list: Handler<Contracts['venue.list']> = async (context, { centre, estate }) => {
  const houses = centre === null ? await housesAround(context, estate) : [await houseOf(context, centre)].filter((each) => each !== null)
  const items = await Promise.all(houses.map((house) => venueOf(context, house)))
  return accept({ items: items.filter(({ places, meals, keeper }) => places.length > 0 || meals || keeper) })
}

async function housesAround(context: Context, estate: string | null): Promise<House[]> {
  const { store, actor } = context
  const community = estate === null ? null : ((await treeOf(store, actor.tenant).pathOf(estate))[LEVELS.indexOf('community')] ?? '')
  const found = await store.query(centres, { eq: { tenant: actor.tenant, ...(community !== null && { community }) }, limit: MOST })
  return Promise.all(found.map((each) => standing(context, each)))
}

async function venueOf(context: Context, house: House): Promise<VenueView> {
  const { store, actor } = context
  const settings = await store.query(slotSettings, { eq: { centre: house.id }, limit: 100 })
  const rules = new Map(settings.map(({ data }) => [data.room, data]))
  const places = roomsOf(house).flatMap((each) => {
    const set = rules.get(each.room.id)
    return set?.open && canBeBooked(each.room) ? [placeViewOf(actor, house, each, set)] : []
  })
  const plan = (await store.get(mealPlans, house.id))?.data
  const meals = plan ? plan.open && roomIn(house, plan.room) !== null : false
  return { centre: { id: house.id, name: house.data.name }, places, meals, keeper: keeps(actor, house) }
}

/** One day of a room. */
export const day: Handler<Contracts['venue.day']> = async (context, { centre, room: roomId, day: asked }) => {
  const { actor, store, now } = context
  const house = await houseOf(context, centre)
  const found = house && roomIn(house, roomId)
  const rules = house && found && (await rulesOf(context, house, found.room))
  if (!house || !found || !rules) return refuse('notFound', '这里现在不接受预约')
  const { room } = found
  const spans = slotsOf(house.data, room, rules.minutes, asked)
  const [uses, mine] = await Promise.all([usesOf(store, centre, roomId, asked), mineOn(context, { centre, room: roomId, spans })])
  const quota = actor.kind === 'person' ? await quotaOf(context, actor, house) : null
  const week = weekId({ centre, room: roomId, quota: quota ?? '' }, asked)
  return accept({
    centre: { id: house.id, name: house.data.name },
    place: placeViewOf(actor, house, found, rules),
    day: asked,
    shut: spans.length > 0 ? null : (closedOn(house.data.closures, dayStart(asked))?.reason ?? '这天不开门'),
    slots: spans.map((span) => slotViewOf(span, { rules, uses, mine, counter: slotCounter(centre, roomId, span.from), now })),
    days: daysAhead(now, rules.ahead).map((each) => ({ day: each, open: slotsOf(house.data, room, rules.minutes, each).length > 0 })),
    left: quota === null ? rules.perWeek : await leftOfAllowance(store, week, rules.perWeek),
  })
}

interface Scene {
  rules: SlotRules
  uses: readonly RoomUse[]
  /** Ids of my bookings by when they begin. */
  mine: ReadonlyMap<string, string>
  counter: string
  now: string
}

function slotViewOf(span: Span, { rules, uses, mine, counter, now }: Scene): SlotView {
  const during = uses.filter(({ from, to }) => from < span.to && span.from < to)
  const others = during.some(({ share }) => share !== counter)
  const left = others ? 0 : Math.max(0, rules.places - during.length)
  const booking = mine.get(span.from) ?? null
  if (booking !== null) return { ...span, state: 'mine', left, booking }
  if (slotTiming(rules, span, now) !== 'now') return { ...span, state: 'past', left: 0, booking }
  return { ...span, state: left > 0 ? 'free' : 'taken', left, booking }
}

async function mineOn(
  { actor, store }: Context,
  { centre, room, spans }: { centre: string; room: string; spans: readonly Span[] },
): Promise<ReadonlyMap<string, string>> {
  const [first, last] = [spans[0], spans[spans.length - 1]]
  if (actor.kind !== 'person' || !first || !last) return new Map()
  const range = { from: { gte: first.from, lte: last.from } }
  const found = await store.query(slotBookings, {
    eq: { person: actor.person },
    range,
    order: { by: 'from', direction: 'asc' },
    limit: 100,
  })
  return new Map(
    found
      .filter(({ data }) => data.centre === centre && data.room === room && data.state === 'held')
      .map(({ id, data }) => [data.from, id]),
  )
}
