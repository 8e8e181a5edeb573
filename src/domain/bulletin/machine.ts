import type { Machine } from '../shared/machine'

export const STATES = ['draft', 'published', 'ended', 'withdrawn'] as const
export type State = (typeof STATES)[number]

export const ACTIONS = ['edit', 'publish', 'clear', 'remind', 'end', 'withdraw', 'expire'] as const
export type Action = (typeof ACTIONS)[number]

/**
 * How somebody stands to a bulletin: `desk` answers for it (a desk where the author's stands, or above), `checker` is one of the desk
 * who did not write its words, `reader` everybody whom it is for.
 */
export const PARTIES = ['desk', 'checker', 'reader', 'system'] as const
export type Party = (typeof PARTIES)[number]

/** Every pair that is not here is refused as `wrongState`. */
export const machine: Machine<State, Action, Party> = {
  draft: {
    publish: { to: 'published', by: ['desk'] },
    edit: { to: 'same', by: ['desk'] },
    clear: { to: 'same', by: ['checker'] },
    withdraw: { to: 'withdrawn', by: ['desk'] },
  },
  published: {
    clear: { to: 'same', by: ['checker'] },
    edit: { to: 'same', by: ['desk'] }, // seen by all: 已更正 and when
    remind: { to: 'same', by: ['desk'] },
    end: { to: 'ended', by: ['desk'] },
    withdraw: { to: 'withdrawn', by: ['desk'] },
    expire: { to: 'ended', by: ['system'] },
  },
  ended: { withdraw: { to: 'withdrawn', by: ['desk'] } },
  withdrawn: {},
}
