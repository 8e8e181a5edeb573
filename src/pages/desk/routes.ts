/** Pages of the staff: a subpackage that residents never fetch. A capability adds its own. */
export const deskPackage = { root: 'pages/desk', pages: ['inbox/index', 'people/index', 'people/person/index', 'people/codes/index', 'settings/index', 'places/index', 'centre/index', 'bulletins/index', 'bulletins/one/index', 'bulletins/compose/index'] }

/** What waits to be done: the first page of the workbench. */
export const INBOX = '/pages/desk/inbox/index'

/** What an estate sets for itself: hours, duty, limits, contacts, prices, phrases. */
export const SETTINGS = '/pages/desk/settings/index'

/** One section of an estate's settings. */
export function settingsPage(estate: string, section: string): string {
  return `${SETTINGS}?estate=${estate}&section=${section}`
}

/** Neighbourhood centres, for those who keep them. */
export const CENTRES = '/pages/desk/centre/index'

/** Putting up a centre in that community. */
export function newCentrePage(community: string): string {
  return `${CENTRES}?community=${community}`
}

export function editCentrePage(centre: string): string {
  return `${CENTRES}?id=${centre}`
}

/** Bulletins that I answer for. */
export const BULLETIN_DESK = '/pages/desk/bulletins/index'

/** One of them, with what may be done to it. */
export function deskBulletinPage(bulletin: string): string {
  return `/pages/desk/bulletins/one/index?id=${bulletin}`
}

/** Writing one, or correcting it. */
export function composePage(bulletin?: string): string {
  return `/pages/desk/bulletins/compose/index${bulletin === undefined ? '' : `?id=${bulletin}`}`
}

/** Who works where, and who is invited to. */
export const PEOPLE = '/pages/desk/people/index'

export function personPage(person: string): string {
  return `/pages/desk/people/person/index?id=${person}`
}

/** Codes of open invitations, to be printed and cut. */
export const INVITATION_CODES = '/pages/desk/people/codes/index'
