import type { Machine } from '../shared/machine'

/** States of an order, in the order in which a reader meets them. */
export const STATES = ['placed', 'accepted', 'arranged', 'done', 'declined', 'withdrawn', 'merged'] as const
export type State = (typeof STATES)[number]

/** In these an order holds one of the month's places: it will be given, or was. */
export const HOLDING_STATES = ['placed', 'accepted', 'arranged', 'done'] as const satisfies readonly State[]

/** Somebody still has something to do. */
export const OPEN_STATES = ['placed', 'accepted', 'arranged'] as const satisfies readonly State[]

export const ACTIONS = [
  'accept',
  'toEvent',
  'finish',
  'proposeMerge',
  'agreeMerge',
  'refuseMerge',
  'decline',
  'withdraw',
  'merge',
  'takeIn',
  'remind',
] as const
export type Action = (typeof ACTIONS)[number]

/**
 * How somebody stands to an order: `unit` speaks for the partner's unit (a liaison, or the community on its behalf), `desk` for an
 * estate that ordered, `organiser` runs its events, `overseer` looks on from above, `keeper` looks after the unit's menu.
 */
export const PARTIES = ['unit', 'desk', 'organiser', 'overseer', 'keeper', 'system'] as const
export type Party = (typeof PARTIES)[number]

/** While it is to be given, either side may still step back, with a reason. */
const whileComing = {
  finish: { to: 'done', by: ['desk', 'unit'] },
  decline: { to: 'declined', by: ['unit'] },
  withdraw: { to: 'withdrawn', by: ['desk'] },
} as const

/** product.md § 4, 按需点单. Every pair that is not here is refused as `wrongState`. */
export const machine: Machine<State, Action, Party> = {
  placed: {
    accept: { to: 'accepted', by: ['unit'] },
    agreeMerge: { to: 'same', by: ['desk', 'unit'] }, // the last consent makes one of two: `merge` and `takeIn` follow
    refuseMerge: { to: 'same', by: ['desk', 'unit'] },
    proposeMerge: { to: 'same', by: ['desk', 'unit'] },
    decline: { to: 'declined', by: ['unit'] },
    withdraw: { to: 'withdrawn', by: ['desk'] },
    merge: { to: 'merged', by: ['system'] },
    takeIn: { to: 'same', by: ['system'] },
    remind: { to: 'same', by: ['system'] },
  },
  accepted: { toEvent: { to: 'arranged', by: ['desk', 'organiser'] }, ...whileComing },
  arranged: { ...whileComing },
  done: {},
  declined: {},
  withdrawn: {},
  merged: {},
}
