import type { Contracts } from '../shared/contract'

/** Actions of `venue`, 场地: rooms and courts by slot, meals by day. */
export const venueContract = {} as const satisfies Contracts
