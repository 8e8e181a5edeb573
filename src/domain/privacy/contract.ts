/** Actions of `privacy`. */
export const privacyContract = {} as const
