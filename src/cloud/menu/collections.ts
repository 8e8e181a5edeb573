import type { Offer } from '../../domain/menu/offer'
import type { Order } from '../../domain/menu/order'
import type { Period } from '../../domain/menu/season'
import type { Unit } from '../../domain/menu/unit'
import type { Instant } from '../../domain/shared/time'
import type { Collection } from '../store/port'

export const units: Collection<Unit> = { name: 'menuUnit', indexes: [['tenant', 'createdAt']], sets: ['path', 'liaisons'] }

export const offers: Collection<Offer> = {
  name: 'menuOffer',
  indexes: [
    ['tenant', 'shown', 'createdAt'],
    ['tenant', 'shown', 'kind', 'createdAt'],
    ['unit', 'createdAt'],
    ['unit', 'shown'],
    ['writer'],
  ],
  sets: ['serves', 'months'],
}

export const orders: Collection<Order> = {
  name: 'menuOrder',
  indexes: [
    ['unit', 'open', 'updatedAt'],
    ['unit', 'state'],
    ['open', 'updatedAt'],
    ['open', 'dueAt'],
    ['open', 'createdAt'],
    ['unit', 'open', 'dueAt'],
    ['unit', 'open', 'createdAt'],
    ['offer', 'state', 'createdAt'],
    ['state', 'dueAt'],
    ['pendingSince'],
  ],
  sets: ['areas', 'persons'],
}

/** How often an offer can still be given in one month: the one document that decides. Its id is made of both. */
export interface Capacity {
  tenant: string
  offer: string
  period: Period
  /** As the offer says. */
  capacity: number
  /** Below 0 after the offer was cut down under what was promised. */
  left: number
  /** Ids of the orders that hold a place. */
  holders: readonly string[]
  /** When one was last taken; the timer looks whether its order came to be, and makes it null. */
  takenAt: Instant | null
}

export const capacities: Collection<Capacity> = { name: 'menuCapacity', indexes: [['offer', 'period'], ['takenAt']], sets: ['holders'] }
