/** 场地与助餐: what residents book, and how its keepers see and set it. */
export const venuePackage = {
  root: 'pages/venue',
  pages: ['places/index', 'day/index', 'meals/index', 'mine/index', 'use/index', 'kitchen/index', 'settings/index'],
}

/** What can be booked at a centre; without one at those around the reader's home. */
export function placesPage(centre: string | null = null): string {
  return `/pages/venue/places/index${centre === null ? '' : `?centre=${centre}`}`
}

/** The slots of a room. */
export function roomPage(centre: string, room: string): string {
  return `/pages/venue/day/index?centre=${centre}&room=${room}`
}

export function mealsPage(centre: string): string {
  return `/pages/venue/meals/index?centre=${centre}`
}

/** My slots and meals. */
export const MY_VENUES = '/pages/venue/mine/index'

/** Keepers: all rooms of one day, of the first centre that they keep. */
export const VENUE_DESK = '/pages/venue/use/index'

/** The same of that centre. */
export function roomsInUse(centre: string): string {
  return `${VENUE_DESK}?centre=${centre}`
}

export function kitchenPage(centre: string): string {
  return `/pages/venue/kitchen/index?centre=${centre}`
}

export function rulesPage(centre: string): string {
  return `/pages/venue/settings/index?centre=${centre}`
}
