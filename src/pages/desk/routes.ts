/** The daily work of all staff: a subpackage that residents never fetch. What is set up once is in `pages/office`. */
export const deskPackage = {
  root: 'pages/desk',
  pages: [
    'inbox/index',
    'people/index',
    'people/person/index',
    'people/codes/index',
    'bulletins/index',
    'bulletins/one/index',
    'bulletins/compose/index',
  ],
}

/** What waits to be done: the first page of the workbench. */
export const INBOX = '/pages/desk/inbox/index'

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
