import type { Contracts } from '../shared/contract'

/** Actions of `menu`, 按需点单: what partners offer, what estates order. */
export const menuContract = {} as const satisfies Contracts
