import type { Contracts } from '../shared/contract'

/** Actions of `event`, 活动: events and their sessions. */
export const eventContract = {} as const satisfies Contracts
