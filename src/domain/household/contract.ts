/** Actions of `household`. */
export const householdContract = {} as const
