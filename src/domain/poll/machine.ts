import type { Machine } from '../shared/machine'

export const STATES = ['open', 'closed', 'withdrawn'] as const
export type State = (typeof STATES)[number]

export const ACTIONS = ['say', 'close', 'withdraw'] as const
export type Action = (typeof ACTIONS)[number]

/** `voice` may speak for a household of the estate, `desk` answers for the estate, `neighbour` and `staff` live there or serve it. */
export const PARTIES = ['voice', 'desk', 'neighbour', 'staff', 'system'] as const
export type Party = (typeof PARTIES)[number]

/** Nobody ends a sounding early because of how it goes: it is open until its day, or withdrawn with a reason. */
export const machine: Machine<State, Action, Party> = {
  open: {
    say: { to: 'same', by: ['voice'] },
    close: { to: 'closed', by: ['system'] },
    withdraw: { to: 'withdrawn', by: ['desk'] },
  },
  closed: {},
  withdrawn: {},
}
