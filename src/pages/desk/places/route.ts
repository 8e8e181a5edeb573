/** The place tree, and how it is imported. */
export const PLACES = '/pages/desk/places/index'
