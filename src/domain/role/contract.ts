/** Actions of `role`. */
export const roleContract = {} as const
