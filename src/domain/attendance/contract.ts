import type { Contracts } from '../shared/contract'

/** Actions of `attendance`, 签到: who comes, who came, and what they get for it. */
export const attendanceContract = {} as const satisfies Contracts
