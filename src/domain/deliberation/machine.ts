import type { Machine } from '../shared/machine'

/** States of an issue, in the order in which a reader meets them. */
export const STATES = ['raised', 'scheduled', 'held', 'agreed', 'done', 'declined', 'dropped'] as const
export type State = (typeof STATES)[number]

/** The desk still owes something: an answer, a meeting, the minutes. */
export const OPEN_STATES = ['raised', 'scheduled', 'held'] as const satisfies readonly State[]

export const ACTIONS = ['schedule', 'move', 'hold', 'publish', 'correct', 'clear', 'decline', 'cancel', 'withdraw', 'finish'] as const
export type Action = (typeof ACTIONS)[number]

/**
 * How somebody stands to an issue: `raiser` raised it, `desk` answers for the estate, `recorder` was asked to write the minutes,
 * `neighbour` lives in the estate, `staff` serves it. Who is none of them reads only what is for everybody.
 */
export const PARTIES = ['raiser', 'desk', 'recorder', 'neighbour', 'staff', 'system'] as const
export type Party = (typeof PARTIES)[number]

/** What was published is never rewritten: a correction stands beside it, with its day. */
const noted = { correct: { to: 'same', by: ['desk', 'recorder'] } } as const

/** product.md § 2, 邻听园. Every pair that is not here is refused as `wrongState`. */
export const machine: Machine<State, Action, Party> = {
  raised: {
    schedule: { to: 'scheduled', by: ['desk'] },
    clear: { to: 'same', by: ['desk'] }, // its words waited for a look
    decline: { to: 'declined', by: ['desk'] },
    withdraw: { to: 'dropped', by: ['raiser'] },
  },
  scheduled: {
    hold: { to: 'held', by: ['desk', 'recorder'] },
    move: { to: 'same', by: ['desk'] },
    cancel: { to: 'dropped', by: ['desk'] },
  },
  held: {
    publish: { to: 'agreed', by: ['desk', 'recorder'] },
  },
  agreed: {
    finish: { to: 'done', by: ['system'] }, // with the last agreed action, or at once when nothing was agreed
    ...noted,
  },
  done: { ...noted },
  declined: {},
  dropped: {},
}
