import type { Machine } from '../shared/machine'

export const STATES = ['asked', 'held', 'fulfilled', 'declined', 'released', 'lapsed'] as const
export type State = (typeof STATES)[number]

/** Its target, or its share, is kept for it. */
export const OPEN_STATES = ['asked', 'held'] as const satisfies readonly State[]

export const ACTIONS = ['confirm', 'decline', 'report', 'fulfil', 'release', 'remind', 'lapse'] as const
export type Action = (typeof ACTIONS)[number]

/** `adopter` speaks for the unit or the team, `desk` leads the place, `system` is the timer. */
export const PARTIES = ['adopter', 'desk', 'system'] as const
export type Party = (typeof PARTIES)[number]

/** A claim (认领) and how it ends. Every pair that is not here is refused as `wrongState`. */
export const machine: Machine<State, Action, Party> = {
  asked: {
    confirm: { to: 'held', by: ['desk'] },
    decline: { to: 'declined', by: ['desk'] },
    release: { to: 'released', by: ['adopter'] },
    remind: { to: 'same', by: ['system'] },
    lapse: { to: 'lapsed', by: ['system'] },
  },
  held: {
    report: { to: 'same', by: ['adopter'] }, // a word of what was done: the time to the lapse begins anew
    fulfil: { to: 'fulfilled', by: ['desk'] }, // of a share: the money or the work has come
    release: { to: 'released', by: ['adopter', 'desk'] },
    remind: { to: 'same', by: ['system'] },
    lapse: { to: 'lapsed', by: ['system'] },
  },
  fulfilled: {},
  declined: {},
  released: {},
  lapsed: {},
}
