/** Actions of `search`. */
export const searchContract = {} as const
