import type { Instant } from '../shared/time'
import type { Party } from './machine'
import { missingOf } from './merge'
import { nextActions, nextStep } from './next'
import type { Offer } from './offer'
import { hostOf, type Order } from './order'
import { earliest, isInSeasonNow, wanting } from './rules'
import type { MonthLeft, Named, OfferAction, OfferCard, OfferView, OrderCard, OrderView } from './schema'

/** Names of units, places and people by their ids. */
export type NameOf = (id: string) => string

export function offerCardOf(
  id: string,
  offer: Offer,
  left: readonly MonthLeft[],
  { now, nameOf, speaks }: { now: Instant; nameOf: NameOf; speaks: boolean },
): OfferCard {
  const { unit, kind, title, forWhom, audience, minutes, months, perMonth, people, leadDays, paused, cleared } = offer
  return {
    id,
    unit: { id: unit, name: nameOf(unit) },
    kind,
    title,
    forWhom,
    audience,
    minutes,
    months: [...months],
    perMonth,
    people: { ...people },
    leadDays,
    inSeason: isInSeasonNow(offer, now),
    left: [...left],
    paused,
    waiting: speaks && !cleared,
  }
}

export function offerViewOf(card: OfferCard, offer: Offer, now: Instant, nameOf: NameOf, actions: readonly OfferAction[]): OfferView {
  const { words, ages, needs, needsWords, serves } = offer
  return {
    ...card,
    words,
    ages: ages && { ...ages },
    needs: [...needs],
    needsWords,
    serves: serves.map((place) => ({ id: place, name: nameOf(place) })),
    earliest: earliest(offer, now),
    actions: [...actions],
  }
}

export interface Showing {
  now: Instant
  parties: readonly Party[]
  nameOf: NameOf
  offer: Pick<Offer, 'people' | 'minutes' | 'needs' | 'needsWords'>
  /** The other order of an open proposal. */
  other: { id: string; data: Order } | null
}

export function orderCardOf(id: string, order: Order, { now, parties, nameOf, offer }: Omit<Showing, 'other'>): OrderCard {
  return {
    id,
    title: order.title,
    kind: order.kind,
    unit: { id: order.unit, name: nameOf(order.unit) },
    estates: estatesOf(order, nameOf),
    state: order.state,
    people: order.people,
    wishes: order.wishes.map(({ from, to }) => ({ from, to })),
    at: order.at && { ...order.at },
    wanting: order.state === 'placed' ? wanting(order, offer) : 0,
    asked: missingOf(id, order, parties).length > 0,
    late: order.dueAt <= now,
    createdAt: order.createdAt,
    updatedAt: order.updatedAt,
    next: nextStep(id, order, parties, now),
  }
}

/** The whole order, as somebody with a part in it sees it: persons by what they are called, of others nothing. */
export function orderViewOf(id: string, order: Order, showing: Showing): OrderView {
  const { now, parties, nameOf, offer } = showing
  return {
    ...orderCardOf(id, order, showing),
    offer: order.offer,
    parties: [...parties],
    actions: nextActions(id, order, parties, now),
    shares: order.shares.map(({ estate, people, note, contact }) => ({
      estate: { id: estate, name: nameOf(estate) },
      people,
      note,
      contact: nameOf(contact),
    })),
    minutes: offer.minutes,
    needs: [...offer.needs],
    needsWords: offer.needsWords,
    bounds: { ...offer.people },
    reason: order.reason,
    proposal: proposalOf(id, order, showing),
    mergedInto: order.mergedInto,
    event: order.event,
    delivered: order.delivered && { ...order.delivered },
    answerBy: order.state === 'placed' ? order.dueAt : null,
    steps: order.steps.map(({ action, at, by, words }) => ({ action, at, party: by.party, words })),
  }
}

function proposalOf(id: string, order: Order, { nameOf, other }: Showing): OrderView['proposal'] {
  const { proposal } = order
  if (!proposal || !other) return null
  const byId = { [id]: order, [other.id]: other.data }
  const host = byId[proposal.host] ?? order
  const waits = (['unit', `desk:${id}`, `desk:${other.id}`] as const).filter((consent) => !proposal.consents.includes(consent))
  const called = (consent: string) =>
    consent === 'unit'
      ? nameOf(order.unit)
      : estatesOf(byId[consent.slice('desk:'.length)] ?? order, nameOf)
          .map(({ name }) => name)
          .join('、')
  return {
    other: { estates: estatesOf(other.data, nameOf), people: other.data.people },
    host: { id: hostOf(host).estate, name: nameOf(hostOf(host).estate) },
    wishes: proposal.wishes.map(({ from, to }) => ({ from, to })),
    together: order.people + other.data.people,
    waits: waits.map(called),
  }
}

export function estatesOf({ shares }: Pick<Order, 'shares'>, nameOf: NameOf): Named[] {
  return shares.map(({ estate }) => ({ id: estate, name: nameOf(estate) }))
}
