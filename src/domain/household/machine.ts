import type { Machine } from '../shared/machine'
import type { MembershipState } from './household'

/** In the order in which a reader meets them. */
export const ACTIONS = ['claim', 'confirm', 'refuse', 'attach', 'match', 'takeBack', 'leave', 'undo'] as const
export type Action = (typeof ACTIONS)[number]

/**
 * How somebody stands to one membership; nobody is anything but `self` to their own.
 * `confirmer` is staff of the building's place or above, `registrar` those of them who keep the roll of owners, `householder` a
 * confirmed owner of the same household, `decider` who took the last decision, `holder` who types the code of the household.
 */
export const PARTIES = ['self', 'confirmer', 'registrar', 'householder', 'decider', 'holder'] as const
export type Party = (typeof PARTIES)[number]

/** Every pair that is not here is refused as `wrongState`. */
export const machine: Machine<MembershipState, Action, Party> = {
  claimed: {
    confirm: { to: 'confirmed', by: ['confirmer', 'householder', 'holder'] },
    refuse: { to: 'refused', by: ['confirmer', 'householder'] },
    attach: { to: 'same', by: ['confirmer'] }, // the door was written by hand: find it on the roll
    undo: { to: 'undone', by: ['self', 'confirmer'] },
  },
  confirmed: {
    attach: { to: 'same', by: ['confirmer'] },
    match: { to: 'same', by: ['registrar'] }, // which owner of the roll this is: only who may read the names can tell
    takeBack: { to: 'claimed', by: ['decider'] }, // a slip of the finger
    leave: { to: 'left', by: ['self'] },
    undo: { to: 'undone', by: ['self', 'confirmer'] },
  },
  refused: {
    claim: { to: 'claimed', by: ['self'] }, // with a better word of who they are
    takeBack: { to: 'claimed', by: ['decider'] },
  },
  left: { claim: { to: 'claimed', by: ['self'] } },
  undone: { claim: { to: 'claimed', by: ['self'] } },
}
