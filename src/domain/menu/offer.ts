import type { Ages, EventKind, ForWhom } from '../event/event'
import type { Instant } from '../shared/time'
import type { Months } from './season'

/** What an estate has to have ready. */
export const NEEDS = ['room', 'seats', 'projector', 'sound', 'power', 'water', 'shade', 'volunteers'] as const
export type Need = (typeof NEEDS)[number]

/** What a partner writes of one dish of its menu. */
export interface OfferContent {
  kind: EventKind
  title: string
  /** What it is. */
  words: string
  forWhom: ForWhom
  /** Whom it suits, in words: 有老人的小区. Empty when everybody. */
  audience: string
  /** Full months, both included. */
  ages: Ages | null
  /** How long it takes, minutes. */
  minutes: number
  months: Months
  /** How many times a month it can be given. */
  perMonth: number
  /** How many people at one time. */
  people: { min: number; max: number }
  needs: readonly Need[]
  needsWords: string
  /** How long before it must be ordered, days. */
  leadDays: number
  /** Places that it serves, each with all below it. */
  serves: readonly string[]
}

/** As stored. How many of a month are left stands in a counter of its own (`cloud/menu/capacity`). */
export interface Offer extends OfferContent {
  tenant: string
  unit: string
  /** Paused by its unit: what was ordered goes on. */
  paused: boolean
  /** Its words may be seen by others: moderation let them pass, or the community did. */
  cleared: boolean
  /** Stands on the menu: neither paused nor waiting for a look. A field of its own because queries compare with constants. */
  shown: boolean
  /** Who wrote the words last: another one clears them. */
  writer: string
  createdAt: Instant
  updatedAt: Instant
}

/** The offer with what follows from its fields. */
export function derived<T extends Pick<Offer, 'paused' | 'cleared'>>(offer: T): T & { shown: boolean } {
  return { ...offer, shown: offer.cleared && !offer.paused }
}
