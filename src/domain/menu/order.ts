import type { EventKind } from '../event/event'
import type { Instant } from '../shared/time'
import { type Action, HOLDING_STATES, OPEN_STATES, type Party, type State } from './machine'
import type { Period } from './season'

export interface Span {
  from: Instant
  to: Instant
}

/** What one estate brings to an order; two after a merge. */
export interface Share {
  estate: string
  /** Ids from the district down to the estate. */
  path: readonly string[]
  people: number
  note: string | null
  /** Who ordered, and whom the partner may ask. */
  by: string
  contact: string
}

/** Whose word a merge needs: both estates, named by their orders, and the unit. */
export type Consent = 'unit' | `desk:${string}`

/** Two orders that might become one; kept in both, in the same words. */
export interface Proposal {
  /** Unique within both orders. */
  id: string
  /** The order that stays: it is held at its estate. */
  host: string
  guest: string
  /** When it suits both; when nothing does, when it suits the host. */
  wishes: readonly Span[]
  consents: readonly Consent[]
  at: Instant
}

/** One entry of the trail. Ids only. */
export interface Step {
  action: 'place' | Action
  at: Instant
  by: { party: Party; person: string | null }
  /** A reason, or a word about how it went. */
  words: string | null
}

/** What follows from a step and is still to be done. */
export type Effect = { key: string; does: 'tell' } | { key: string; does: 'free'; period: Period }

/** As stored. */
export interface Order {
  tenant: string
  offer: string
  unit: string
  /** As it stood on the menu. */
  title: string
  kind: EventKind
  state: State
  open: boolean
  /** The host first. */
  shares: readonly Share[]
  /** Ids of all places around its estates, so that the desks find it. Derived. */
  areas: readonly string[]
  /** All persons that stand in it, so that their data are found. Derived. */
  persons: readonly string[]
  /** All estates together. */
  people: number
  wishes: readonly Span[]
  /** The month of which it holds a place. */
  period: Period
  /** When it will be. */
  at: Span | null
  /** Why it was declined or withdrawn. */
  reason: string | null
  proposal: Proposal | null
  /** Orders with which it will not be merged: somebody said no. */
  refused: readonly string[]
  mergedInto: string | null
  /** The event that was made of it. */
  event: string | null
  delivered: { people: number; words: string | null } | null
  steps: readonly Step[]
  /** Until when the unit answers, or `NEVER`: what is late sorts first. */
  dueAt: Instant
  pending: Effect[]
  pendingSince: Instant | null
  createdAt: Instant
  updatedAt: Instant
}

/** Sorts after every real instant. */
export const NEVER: Instant = '9999-12-31T00:00:00.000Z'

/** Does this order hold a place of that month? */
export function holds(order: Pick<Order, 'state' | 'period'>, period: Period): boolean {
  return order.period === period && (HOLDING_STATES as readonly State[]).includes(order.state)
}

/** The order with what follows from its fields. */
export function settled(order: Order): Order {
  const persons = order.shares.flatMap(({ by, contact }) => [by, contact])
  const steps = order.steps.flatMap(({ by }) => (by.person === null ? [] : [by.person]))
  return {
    ...order,
    open: (OPEN_STATES as readonly State[]).includes(order.state),
    areas: [...new Set(order.shares.flatMap(({ path }) => path))],
    persons: [...new Set([...persons, ...steps])],
    people: order.shares.reduce((sum, { people }) => sum + people, 0),
    dueAt: order.state === 'placed' ? order.dueAt : NEVER,
  }
}

export function hostOf({ shares }: Pick<Order, 'shares'>): Share {
  const [host] = shares
  if (!host) throw new Error('An order is of at least one estate')
  return host
}
