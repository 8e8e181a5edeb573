/** Actions of `estate`. */
export const estateContract = {} as const
