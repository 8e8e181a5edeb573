import type { Contracts } from '../shared/contract'

/** Actions of `booking`, 报名: seats, waitlist, draw, check-in. */
export const bookingContract = {} as const satisfies Contracts
