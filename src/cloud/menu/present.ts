import { keeps, ORDERING_ROLES, partiesOf, speaksFor } from '../../domain/menu/ability'
import type { Offer } from '../../domain/menu/offer'
import type { Order } from '../../domain/menu/order'
import { bookablePeriods } from '../../domain/menu/rules'
import type { OfferAction, OfferCard, OfferView, OrderCard, OrderView, UnitView } from '../../domain/menu/schema'
import type { Period } from '../../domain/menu/season'
import type { Unit } from '../../domain/menu/unit'
import { type NameOf, offerCardOf, offerViewOf, orderCardOf, orderViewOf } from '../../domain/menu/view'
import type { Actor, Role } from '../../domain/shared/actor'
import type { Context } from '../context'
import type { Store, Stored } from '../store/port'
import { placesLeft } from './capacity'
import { offers, orders, units } from './collections'
import { namesOf } from './names'

/** Months of which a card tells what is left, and those of the offer's own page. */
const CARD_MONTHS = 2
const PAGE_MONTHS = 6

/** Units by their ids, each read once; one that is gone is left out. */
export async function unitsOf(store: Pick<Store, 'get'>, ids: readonly string[]): Promise<Map<string, Unit>> {
  const found = await Promise.all([...new Set(ids)].map((id) => store.get(units, id)))
  return new Map(found.flatMap((unit) => (unit ? [[unit.id, unit.data] as const] : [])))
}

/** Cards for a list; what does not stand on the menu only for those who speak for its unit. */
export async function offerCardsOf(context: Context, found: readonly Stored<Offer>[]): Promise<OfferCard[]> {
  const known = await unitsOf(
    context.store,
    found.map(({ data }) => data.unit),
  )
  const nameOf: NameOf = (id) => known.get(id)?.name ?? ''
  const months = monthsOf(found, context.now, CARD_MONTHS)
  const left = await placesLeft(context.store, found, [...new Set([...months.values()].flat())])
  return found.flatMap((offer) => {
    const unit = known.get(offer.data.unit)
    const speaks = unit !== undefined && speaksFor(context.actor, unit)
    if (!unit || (!offer.data.shown && !speaks)) return []
    const of = (months.get(offer.id) ?? []).map((month) => ({ month, left: left(offer, month) }))
    return [offerCardOf(offer.id, offer.data, of, { now: context.now, nameOf, speaks })]
  })
}

function monthsOf(found: readonly Stored<Offer>[], now: string, most: number): Map<string, Period[]> {
  return new Map(found.map(({ id, data }) => [id, bookablePeriods(data, now, most)]))
}

/** Null when it does not stand on the menu and the reader does not speak for its unit. */
export async function offerViewFor(context: Context, { id, data }: Stored<Offer>, unit: Unit): Promise<OfferView | null> {
  const { actor, now, store } = context
  const speaks = speaksFor(actor, unit)
  if (actor.tenant !== data.tenant || (!data.shown && !speaks)) return null
  const places = await namesOf(context, { places: data.serves })
  const nameOf: NameOf = (asked) => (asked === data.unit ? unit.name : places(asked))
  const months = bookablePeriods(data, now, PAGE_MONTHS)
  const left = await placesLeft(store, [{ id, data }], months)
  const card = offerCardOf(
    id,
    data,
    months.map((month) => ({ month, left: left({ id, data }, month) })),
    { now, nameOf, speaks },
  )
  return offerViewOf(card, data, now, nameOf, offerActions(actor, data, unit))
}

function offerActions(actor: Actor, offer: Offer, unit: Unit): OfferAction[] {
  const actions: OfferAction[] = []
  if (actor.kind !== 'person') return actions
  if (offer.shown && actor.hats.some(({ role }) => (ORDERING_ROLES as readonly Role[]).includes(role))) actions.push('order')
  if (!offer.cleared && keeps(actor, unit) && actor.person !== offer.writer) actions.push('clear')
  if (speaksFor(actor, unit)) actions.push('edit', offer.paused ? 'resume' : 'pause')
  return actions
}

export async function unitViewsOf(context: Context, found: readonly Stored<Unit>[]): Promise<UnitView[]> {
  const { actor, store } = context
  const spoken = found.filter(({ data }) => speaksFor(actor, data))
  const nameOf = await namesOf(context, {
    places: found.map(({ data }) => data.place),
    people: spoken.flatMap(({ data }) => data.liaisons),
  })
  return Promise.all(
    found.map(async ({ id, data }) => {
      const mine = speaksFor(actor, data)
      const onMenu = await store.count(offers, { eq: { unit: id, shown: true } })
      return {
        id,
        name: data.name,
        words: data.words,
        place: { id: data.place, name: nameOf(data.place) },
        offers: onMenu,
        kept: await keptBy(store, id),
        mine,
        liaisons: mine ? data.liaisons.map((person) => ({ id: person, name: nameOf(person) })) : [],
        reach: [],
      }
    }),
  )
}

/** What it said it would give, what of that it gave, and to how many people. */
async function keptBy(store: Store, unit: string): Promise<UnitView['kept']> {
  const promised = await store.count(orders, { eq: { unit }, in: { state: ['accepted', 'arranged'] } })
  let delivered = 0
  let people = 0
  for await (const { data } of store.cursor(orders, { eq: { unit, state: 'done' } })) {
    delivered += 1
    people += data.delivered?.people ?? 0
  }
  return { promised: promised + delivered, delivered, people }
}

/** Rows for a list; orders in which this reader has no part are left out. */
export async function orderCardsOf(context: Context, found: readonly Stored<Order>[]): Promise<OrderCard[]> {
  const { actor, now, store } = context
  const known = await unitsOf(
    store,
    found.map(({ data }) => data.unit),
  )
  const dishes = await offersOf(
    store,
    found.map(({ data }) => data.offer),
  )
  const places = await namesOf(context, { places: found.flatMap(({ data }) => data.shares.map(({ estate }) => estate)) })
  const nameOf: NameOf = (id) => known.get(id)?.name ?? places(id)
  return found.flatMap(({ id, data }) => {
    const unit = known.get(data.unit)
    const offer = dishes.get(data.offer)
    const parties = unit ? partiesOf(actor, data, unit) : []
    return offer && parties.length > 0 ? [orderCardOf(id, data, { now, parties, nameOf, offer })] : []
  })
}

async function offersOf(store: Pick<Store, 'get'>, ids: readonly string[]): Promise<Map<string, Offer>> {
  const found = await Promise.all([...new Set(ids)].map((id) => store.get(offers, id)))
  return new Map(found.flatMap((offer) => (offer ? [[offer.id, offer.data] as const] : [])))
}

/** What the view of an order needs, looked up before a transaction that may not ask for more. */
export interface Scene {
  unit: Unit
  offer: Offer
  nameOf: NameOf
}

/** @param others orders whose estates are named too */
export async function sceneOf(context: Context, order: Order, others: readonly Order[] = []): Promise<Scene> {
  const [unit, offer] = await Promise.all([context.store.get(units, order.unit), context.store.get(offers, order.offer)])
  if (!unit || !offer) throw new Error('An order outlives neither its offer nor its unit')
  const shares = [order, ...others].flatMap((each) => each.shares)
  const named = await namesOf(context, { places: shares.map(({ estate }) => estate), people: shares.map(({ contact }) => contact) })
  return { unit: unit.data, offer: offer.data, nameOf: (id) => (id === order.unit ? unit.data.name : named(id)) }
}

/** Null when this reader has no part in it. */
export function orderViewIn(
  context: Context,
  { id, data }: Pick<Stored<Order>, 'id' | 'data'>,
  other: { id: string; data: Order } | null,
  scene: Scene,
): OrderView | null {
  const parties = partiesOf(context.actor, data, scene.unit)
  return parties.length === 0 ? null : orderViewOf(id, data, { now: context.now, parties, nameOf: scene.nameOf, offer: scene.offer, other })
}

/** The other order of an open proposal. */
export async function otherOf(store: Pick<Store, 'get'>, id: string, { proposal }: Pick<Order, 'proposal'>): Promise<Stored<Order> | null> {
  return proposal ? store.get(orders, proposal.host === id ? proposal.guest : proposal.host) : null
}
