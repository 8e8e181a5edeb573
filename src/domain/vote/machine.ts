import type { Machine } from '../shared/machine'

/** `open` begins with the roll frozen and the words on show; ballots are taken from the day that the vote names. */
export const STATES = ['draft', 'open', 'closed', 'cancelled'] as const
export type State = (typeof STATES)[number]

export const ACTIONS = [
  'edit',
  'open',
  'cancel',
  'cast',
  'delegate',
  'takeBack',
  'enterPaper',
  'confirmPaper',
  'dropPaper',
  'close',
] as const
export type Action = (typeof ACTIONS)[number]

/**
 * How somebody stands to a vote: `manager` runs it (a desk at the estate or above), `collector` takes ballots on paper in the buildings
 * that they look after, `owner` stands on its frozen roll, `proxy` was handed somebody's part, `member` lives in the estate.
 */
export const PARTIES = ['manager', 'collector', 'owner', 'proxy', 'member', 'system'] as const
export type Party = (typeof PARTIES)[number]

/** Every pair that is not here is refused as `wrongState`. Nobody ends an open vote before its time but by cancelling it. */
export const machine: Machine<State, Action, Party> = {
  draft: {
    edit: { to: 'same', by: ['manager'] },
    open: { to: 'open', by: ['manager'] },
    cancel: { to: 'cancelled', by: ['manager'] },
  },
  open: {
    cast: { to: 'same', by: ['owner', 'proxy'] },
    delegate: { to: 'same', by: ['owner'] },
    takeBack: { to: 'same', by: ['owner'] },
    enterPaper: { to: 'same', by: ['collector'] },
    confirmPaper: { to: 'same', by: ['collector'] },
    dropPaper: { to: 'same', by: ['collector'] },
    close: { to: 'closed', by: ['system', 'manager'] },
    cancel: { to: 'cancelled', by: ['manager'] },
  },
  closed: {},
  cancelled: {},
}
