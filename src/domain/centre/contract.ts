/** Actions of `centre`. */
export const centreContract = {} as const
