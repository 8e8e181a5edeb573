/** What is set up once and kept in order: a subpackage of its own, since most staff never open it. */
export const officePackage = { root: 'pages/office', pages: ['settings/index', 'places/index', 'centre/index', 'open/index'] }

/** The place tree, and the workbook that makes it. */
export const PLACES = '/pages/office/places/index'

/** What the district publishes, for the admin. */
export const OPEN_DATA = '/pages/office/open/index'

/** What an estate sets for itself: hours, duty, limits, contacts, prices, phrases. */
export const SETTINGS = '/pages/office/settings/index'

/** One section of an estate's settings. */
export function settingsPage(estate: string, section: string): string {
  return `${SETTINGS}?estate=${estate}&section=${section}`
}

/** Neighbourhood centres, for those who keep them. */
export const CENTRES = '/pages/office/centre/index'

/** Putting up a centre in that community. */
export function newCentrePage(community: string): string {
  return `${CENTRES}?community=${community}`
}

export function editCentrePage(centre: string): string {
  return `${CENTRES}?id=${centre}`
}
