/** Actions of `bulletin`. */
export const bulletinContract = {} as const
