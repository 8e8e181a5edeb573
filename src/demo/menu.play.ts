import { draftContent, draftEvent } from '../cloud/event/draft'
import { capacities, offers, orders, units } from '../cloud/menu/collections'
import { deliver } from '../cloud/notice/deliver'
import type { Collection, Store } from '../cloud/store/port'
import { type Command, decide, newOrder } from '../domain/menu/decide'
import { propose } from '../domain/menu/merge'
import { HEARERS, noticesOf } from '../domain/menu/notices'
import { derived, type Offer } from '../domain/menu/offer'
import { holds, hostOf, type Order, type Span, settled } from '../domain/menu/order'
import { periodOf } from '../domain/menu/season'
import type { Unit } from '../domain/menu/unit'
import type { Place } from '../domain/place/place'
import { CHINA_OFFSET, DAY, HOUR, type Instant, instant, MINUTE, ms } from '../domain/shared/time'
import { ESTATES, personaId, TENANT } from './estates'
import { ORDERS, type OrderScript, UNITS } from './menu'

interface Stored<T> {
  id: string
  data: T
}

/** How a seed inserts, as one that was cut off needs it. */
type Insert = <T extends object>(store: Store, collection: Collection<T>, documents: readonly Stored<T>[]) => Promise<void>

/** Since when the menus stand. */
const SINCE_DAYS = 60

/** 演示数据: units, their menus, and orders as the rules make them; the counters follow from the orders. */
export async function seedMenu(store: Store, places: ReadonlyMap<string, Place>, now: Instant, insert: Insert): Promise<void> {
  const made = demoMenu(places, now)
  await insert(store, units, made.units)
  await insert(store, offers, made.offers)
  for (const event of made.drafts)
    await draftEvent({ insert: (collection, id, data) => insert(store, collection, [{ id, data }]) }, event.id, event.given)
  await insert(store, orders, made.orders)
  await insert(store, capacities, countersOf(made.orders, new Map(made.offers.map(({ id, data }) => [id, data]))))
  await deliver(store, made.notices)
}

function demoMenu(places: ReadonlyMap<string, Place>, now: Instant) {
  const since = instant(ms(now) - SINCE_DAYS * DAY)
  const pathOf = (place: string) => places.get(place)?.path ?? []
  const made = {
    units: UNITS.map(({ key, name, words, community, liaison }): Stored<Unit> => {
      const liaisons = liaison === null ? [] : [personaId('partner', liaison)]
      return {
        id: unitId(key),
        data: {
          tenant: TENANT,
          name,
          words,
          place: community,
          path: pathOf(community),
          liaisons,
          alone: liaison === null,
          createdAt: since,
          updatedAt: since,
        },
      }
    }),
    offers: UNITS.flatMap((unit) =>
      unit.offers.map(({ key, content, paused = false, waiting = false }, index): Stored<Offer> => {
        const at = instant(ms(since) + index * HOUR)
        const writer = unit.liaison === null ? personaId('community', 0) : personaId('partner', unit.liaison)
        return {
          id: offerId(`${unit.key}/${key}`),
          data: derived({
            ...content,
            tenant: TENANT,
            unit: unitId(unit.key),
            paused,
            cleared: !waiting,
            shown: false,
            writer,
            createdAt: at,
            updatedAt: at,
          }),
        }
      }),
    ),
  }
  const offerOf = new Map(made.offers.map(({ id, data }) => [id, data]))
  const played = ORDERS.map((script) => play(script, mustHave(offerOf, offerId(script.of)), pathOf, now))
  const proposed = withProposals(played, offerOf, now)
  const drafts = proposed.flatMap(({ id, data }) => draftsOf(id, data, mustHave(offerOf, data.offer)))
  return { ...made, orders: proposed, drafts, notices: proposed.flatMap(({ id, data }) => lastNotices(id, data, places)) }
}

const unitId = (key: string) => `demo-unit-${key}`
const offerId = (of: string) => `demo-offer-${of.replace('/', '-')}`
export const orderId = (key: string) => `demo-order-${key}`
const liaisonOf = (unit: string) => UNITS.find(({ key }) => unitId(key) === unit)?.liaison ?? null

function mustHave<T>(all: ReadonlyMap<string, T>, id: string): T {
  const found = all.get(id)
  if (!found) throw new Error(`The menu has no ${id}`)
  return found
}

/** The order as the rules make it, step by step. */
function play(script: OrderScript, offer: Offer, pathOf: (place: string) => readonly string[], now: Instant): Stored<Order> {
  const at = instant(ms(now) - script.ago * MINUTE)
  const estate = ESTATES[script.estate]
  if (!estate) throw new Error(`Order ${script.key} is of no estate`)
  const secretary = personaId('secretary', script.estate)
  const share = {
    estate: estate.id,
    path: pathOf(estate.id),
    people: script.people,
    note: script.note ?? null,
    by: secretary,
    contact: secretary,
  }
  const wishes = script.wishes.map(([days, hour]) => spanOn(now, days, hour))
  const period = periodOf(wishes[0]?.from ?? now)
  let order = newOrder(
    { offer, offerId: offerId(script.of), share, wishes: wishes.filter(({ from }) => periodOf(from) === period), period },
    at,
  )
  const liaison = liaisonOf(offer.unit)
  const unit = liaison === null ? personaId('community', 0) : personaId('partner', liaison)
  const taken = (command: Command, hoursLater: number, by: string) => {
    const decided = decide(order, command, {
      now: instant(Math.min(ms(at) + hoursLater * HOUR, ms(now))),
      parties: ['unit', 'desk'],
      person: by,
    })
    if (!decided.ok) throw new Error(`Order ${script.key} cannot ${command.action}: ${decided.refusal.message ?? decided.refusal.code}`)
    order = decided.value
  }
  const first = wishes[0] ?? spanOn(now, 1, 9)
  const meeting = { from: first.from, to: instant(ms(first.from) + offer.minutes * MINUTE) }
  if (script.became === 'declined') taken({ action: 'decline', reason: script.reason ?? '' }, 20, unit)
  else if (script.became) taken({ action: 'accept', at: meeting, period }, 20, unit)
  if (script.became === 'arranged' || script.became === 'done')
    taken({ action: 'toEvent', event: `demo-menu-event-${script.key}` }, 26, secretary)
  if (script.became === 'done')
    taken({ action: 'finish', people: script.delivered ?? script.people, words: null }, script.ago / 60 - 24, secretary)
  return { id: orderId(script.key), data: { ...settled(order), pending: [], pendingSince: null } }
}

/** Three hours of that day. */
function spanOn(now: Instant, days: number, hour: number): Span {
  const midnight = Math.floor((ms(now) + CHINA_OFFSET) / DAY) * DAY - CHINA_OFFSET
  const from = midnight + days * DAY + hour * HOUR
  return { from: instant(from), to: instant(from + 3 * HOUR) }
}

function withProposals(played: readonly Stored<Order>[], offerOf: ReadonlyMap<string, Offer>, now: Instant): Stored<Order>[] {
  const orders = new Map(played.map(({ id, data }) => [id, data]))
  for (const { key, estate, proposedWith } of ORDERS) {
    if (proposedWith === undefined) continue
    const [own, other] = [orderId(key), orderId(proposedWith)]
    const [a, b] = [mustHave(orders, own), mustHave(orders, other)]
    const facts = { now: instant(ms(now) - HOUR), parties: ['desk'] as const, person: personaId('secretary', estate) }
    const outcome = propose({ id: own, data: a }, { id: other, data: b }, own, mustHave(offerOf, a.offer), facts)
    // Seeded at the turn of a month their days may fall into two months: then they stay two.
    if (!outcome.ok) continue
    orders.set(own, { ...outcome.value[0], pending: [], pendingSince: null })
    orders.set(other, { ...outcome.value[1], pending: [], pendingSince: null })
  }
  return [...orders].map(([id, data]) => ({ id, data }))
}

/** The draft that the arranged order became; of those that are over nothing is left to complete. */
function draftsOf(id: string, order: Order, offer: Offer) {
  if (order.state !== 'arranged' || order.event === null || order.at === null) return []
  const { estate, path, by } = hostOf(order)
  const name = UNITS.find(({ key }) => unitId(key) === order.unit)?.name ?? ''
  const content = draftContent({
    title: order.title,
    kind: order.kind,
    summary: `${offer.words}\n由${name}来办。`,
    where: { words: `${ESTATES.find((each) => each.id === estate)?.name ?? ''}（地点待定）` },
    at: order.at,
    capacity: order.people,
    ages: offer.ages,
    forWhom: offer.forWhom,
  })
  const given = {
    tenant: TENANT,
    place: estate,
    path,
    content,
    at: order.at,
    organisers: [by],
    organiserName: `${ESTATES.find((each) => each.id === estate)?.name ?? ''} 书记`,
    partner: { unit: order.unit, name, order: id },
    now: order.updatedAt,
  }
  return [{ id: order.event, given }]
}

/** What the last step told to whom, as if it had just been told. */
function lastNotices(id: string, order: Order, places: ReadonlyMap<string, Place>) {
  const step = order.steps[order.steps.length - 1]
  if (!step || order.state === 'done') return []
  const liaison = liaisonOf(order.unit)
  const hearers = [
    ...(HEARERS[step.action].includes('unit') && liaison !== null ? [personaId('partner', liaison)] : []),
    ...(HEARERS[step.action].includes('desk') ? order.shares.map(({ by }) => by) : []),
  ]
  const unit = UNITS.find(({ key }) => unitId(key) === order.unit)?.name ?? ''
  const estates = order.shares.map(({ estate }) => places.get(estate)?.name ?? '').join('、')
  return noticesOf(id, order, `${order.steps.length}.${step.action}`, { unit, estates }, hearers, step.at)
}

/** One counter for each month of which an order holds a place. */
function countersOf(all: readonly Stored<Order>[], offerOf: ReadonlyMap<string, Offer>) {
  const keys = new Set(all.map(({ data }) => `${data.offer}.${data.period}`))
  return [...keys].map((id) => {
    const of = all.filter(({ data }) => `${data.offer}.${data.period}` === id)
    const [first] = of
    if (!first) throw new Error('A counter is of some order')
    const holders = of.filter(({ data }) => holds(data, data.period)).map((each) => each.id)
    const capacity = mustHave(offerOf, first.data.offer).perMonth
    return {
      id,
      data: {
        tenant: TENANT,
        offer: first.data.offer,
        period: first.data.period,
        capacity,
        left: capacity - holders.length,
        holders,
        takenAt: null,
      },
    }
  })
}
