import type { Contracts } from '../shared/contract'

/** Actions of `child`, 孩子: children of a guardian, consent, who may fetch them. */
export const childContract = {} as const satisfies Contracts
