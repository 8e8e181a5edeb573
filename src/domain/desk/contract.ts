/** Actions of `desk`. */
export const deskContract = {} as const
