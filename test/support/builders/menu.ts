import { newOrder } from '@/domain/menu/decide'
import type { State } from '@/domain/menu/machine'
import { derived, type Offer, type OfferContent } from '@/domain/menu/offer'
import { NEVER, type Order, type Share, type Span, settled } from '@/domain/menu/order'
import { ALL_MONTHS, periodOf } from '@/domain/menu/season'
import { china, MORNING } from '../clock'

/** A free clinic, all year round, twenty to sixty people, three times a month, ordered a week before. */
export function makeContent(overrides: Partial<OfferContent> = {}): OfferContent {
  return {
    kind: 'clinic',
    title: '健康义诊',
    words: '量血压、测血糖、问诊。',
    forWhom: 'anyone',
    audience: '有老人的小区',
    ages: null,
    minutes: 120,
    months: ALL_MONTHS,
    perMonth: 3,
    people: { min: 20, max: 60 },
    needs: ['room', 'seats'],
    needsWords: '',
    leadDays: 7,
    serves: ['yijing'],
    ...overrides,
  }
}

export function makeOffer(overrides: Partial<Offer> = {}): Offer {
  const more = {
    tenant: 'yanping',
    unit: 'unit',
    paused: false,
    cleared: true,
    shown: true,
    writer: 'partner',
    createdAt: MORNING,
    updatedAt: MORNING,
  }
  return derived({ ...makeContent(), ...more, ...overrides })
}

/** Thursday 10 December, in the morning and in the afternoon. */
export const MORNING_WISH: Span = { from: china('2026-12-10 09:00'), to: china('2026-12-10 12:00') }
export const AFTERNOON_WISH: Span = { from: china('2026-12-10 14:00'), to: china('2026-12-10 17:00') }

export function makeShare(estate = 'yijing-garden', overrides: Partial<Share> = {}): Share {
  const path = ['yanping', 'ziyun', 'yijing', estate]
  return { estate, path, people: 12, note: null, by: `secretary of ${estate}`, contact: `secretary of ${estate}`, ...overrides }
}

/** An order as it was placed, nothing left to tell. */
export function makeOrder(share: Share = makeShare(), wishes: readonly Span[] = [MORNING_WISH], overrides: Partial<Order> = {}): Order {
  const period = periodOf(wishes[0]?.from ?? MORNING)
  const placed = newOrder({ offer: makeOffer(), offerId: 'offer', share, wishes, period }, MORNING)
  return settled({ ...placed, pending: [], pendingSince: null, ...overrides })
}

/** In that state, with the fields that the state owns. */
export function orderIn(state: State): Order {
  const at =
    state === 'accepted' || state === 'arranged' || state === 'done' ? { from: MORNING_WISH.from, to: china('2026-12-10 11:00') } : null
  const event = state === 'arranged' || state === 'done' ? 'event' : null
  return makeOrder(makeShare(), [MORNING_WISH], { state, at, event, ...(state !== 'placed' && { dueAt: NEVER }) })
}
